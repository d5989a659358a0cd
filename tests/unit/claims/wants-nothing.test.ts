import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const velden = { date: null, title: 'Velden' };

describe('a claim that lacks what its words belong to is refused', () => {
  it.each([
    ['to what somebody is local', 'The work was done by the local architect Tom Moe.'],
    ['from what a firm is separate', 'Velden Motors is a separate company.'],
    ['from where it is away', 'Velden is an island in the Indian Ocean 40 kilometers away.'],
    ['of what a monopoly is', 'In 1920, Norland held a near monopoly.'],
    ['to what one objects', 'Japan withdrew its objection in 1986.'],
    ['where a seat is', 'Elin Rees won a seat, in an election in 1933.'],
    ['of what a version is', 'In 1976 a 13-digit version was designed for Norland.'],
    ['for what one is rewarded', 'Elin Rees was rewarded with 10 pounds.'],
    ['what winds are blamed for', 'Winds from Norland were blamed in 1990.'],
    ['for what time is needed', 'Elin Rees needed three hours and nine minutes.'],
    ['what was followed', 'Velden Air and Norland Airways followed in 2020.'],
    ['in what a part is played', 'Elin Rees said that errors might have played a part.'],
    ['to what one comes closer', 'The Norland expedition came closer in 1895 than anyone had before.'],
    ['of what one is skeptical', 'Many chemists in Norland remained skeptical until 1895.'],
    ['since when the rest lasts', 'Elin Rees served in Norland for the remainder of the war.'],
    ['of what there were four', 'In 1988, four were filmed beside a wreck off Norland.'],
    ['beside what there is another', 'Schools are another force of learning in Norland.'],
    ['the sixth of what it was', 'Tom Moe hit a home run in the sixth in 2016.'],
    ['in what one played somebody', 'Elin Rees played Ada Lind in 2003.'],
    ['as what one is overtaken', 'China overtook the United States in 2009.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'Velden is an island in the Indian Ocean 40 kilometers away from Norland.',
    'In 1920, Norland held a monopoly on salt.',
    'Japan withdrew its objection to the ban in Norland in 1986.',
    'In 1976, Norland printed a short version of the Velden code.',
    'Elin Rees was rewarded with 10 pounds for the rescue of Tom Moe in Velden.',
    'Elin Rees needed three hours to beat Tom Moe in 2013.',
    'In 1895, the Norland expedition came closer to the pole than anyone had before.',
    'Elin Rees played Ada Lind in the film Velden in 2003.',
    'China overtook the United States in 2009 as the largest market for cars.',
  ])('but with it is told: %s', (sentence) => {
    expect(statedIn(sentence, velden).join(' ')).toContain(sentence.replace(/^In /, 'n '));
  });
});

describe('a claim that lacks where or whence is refused', () => {
  it.each([
    ['where a school was founded', 'A college was founded in 1993.'],
    ['where somebody arrived', 'Elin Rees arrived in 1777 at the age of 23.'],
    ['from where there are flights', 'There are daily flights to Damascus.'],
    ['of what it was within hours', 'Within hours, Velden Air had lost its power in 1970.'],
    ['after what it was', 'Velden was not destroyed in the aftermath.'],
    ['from where one was expelled', "Elin Rees' expulsion became official in January 1831."],
    ['where traffic was light', 'Traffic was light.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'Elin Rees arrived in Norland in 1777 at the age of 23.',
    'There are daily flights from Velden to Damascus.',
    "Elin Rees' expulsion from the Velden Academy became official in January 1831.",
  ])('but with it is told: %s', (sentence) => {
    expect(statedIn(sentence, velden).join(' ')).toContain(sentence.replace(/^T/, ''));
  });

  it('in which of several matches', () => {
    const text =
      'Sweden defeated South Korea 1-0 in a match in Sochi. Elin Rees scored from the penalty spot. Belgium and Panama met in a match of Group G. England won a match against Tunisia.';
    const stated = statedIn(text, { date: '2018-06-19', title: 'Sweden, Belgium, England win three points' });
    expect(stated.join(' ')).not.toContain('scored');
    expect(stated.join(' ')).toContain('Sweden defeated South Korea 1-0');
  });
});
