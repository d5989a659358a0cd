import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const news = { date: '2016-05-03', title: 'Elin Rees opens a toll bridge' };
const lead = 'Elin Rees opened a bridge at Velden on Sunday.';

describe('naming the article settles', () => {
  it.each([
    'The ceremony was watched by 4,000 people from Norland.',
    'The total cost was 40 million euros in 2016.',
  ])('what is a part of its news: %s', (sentence) => {
    expect(statedIn(`${lead} ${sentence}`, news).join(' ')).toContain(sentence.slice(1));
  });

  it.each([
    ['an idea or a deed', 'The method was tried in Norland in 2012.'],
    ['a step', 'The decisive step was taken in Norland in 2015.'],
    ['a body by its kind', 'The commission met in Norland in 2012.'],
    ['a town by its kind', 'The city paid 40 million euros in 2015.'],
    ['a thing by the most general word', 'The cargo was brought to Norland in 2014.'],
    ['the first of several', 'The first withdrawal was made in Norland in 2015.'],
    ['a work or a record', 'The show was watched in Norland in 2014.'],
    ['talks', 'The talks were broken off by Norland in 2013.'],
    ['a few, by their number', 'The panel of five was chosen by Norland in 2014.'],
    ['a time of the year', 'The summer had been dry in Norland.'],
    ['an exception to what was said', 'The main exception is Norland.'],
    ['the sixth of several', 'The sixth was opened in Norland in 2014.'],
    [
      'what a verb has told',
      'Norland was releasing water from its lake. The release was stopped by Ada Moe in 2014.',
    ],
    ['what is in a state told before', 'The eroded slope was made firm by workers from Norland in 2014.'],
  ])('not %s: %s', (_, sentence) => {
    const told = statedIn(`${lead} ${sentence}`, news).join(' ');
    expect(told).not.toContain(sentence.split('. ').at(-1)?.slice(1));
  });

  it('not the kind of a body or a being in a text that explains one thing', () => {
    const told = statedIn(
      'Barnacles are animals of the sea that live on rocks. The creature was found near Norland in 2013. The commission met in Norland in 2012.',
      { date: null, title: 'Barnacle' },
    );
    expect(told).toHaveLength(1);
  });

  it('not what somebody had in a life', () => {
    const told = statedIn(
      'Ada Moe was a poet from Norland. She worked for three newspapers. The garden was laid out in Norland in 1921.',
      { date: '2016-05-03', title: 'Ada Moe' },
    );
    expect(told.join(' ')).not.toContain('he garden');
  });

  it('not an office or a date in a text that explains one thing', () => {
    const told = statedIn(
      'The Velden Union is a union of towns. Its head is elected for four years. Ada Moe was the first woman to hold the office.',
      { date: null, title: 'Velden Union' },
    );
    expect(told.join(' ')).not.toContain('the office');
  });
});
