import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const velden = { date: null, title: 'Velden' };

describe('a claim whose verb lacks what it cannot stand without is refused', () => {
  it.each([
    ['in what one took part', 'Elin Rees took part by radio from Oslo.'],
    ['in what one competed', 'Ada Lind competed in 1992.'],
    ['in what one intervened', 'A Norland consul intervened to stop the digging.'],
    ['what one joined', 'Sweden joined in 1995.'],
    ['what one rejoined', 'Sweden rejoined in 1999 with a reservation.'],
    ['after what it resumed', 'Digging in Norland did not resume until 1946.'],
    ['to what one was elected', 'Elin Rees was elected in 1999 as a Liberal.'],
    ['to what one was promoted', 'Tom Moe was promoted in 1950.'],
    ['as what one succeeded', 'Tom Moe succeeded Elin Rees in 1989.'],
    ['to what one was chosen', 'Elin Rees was chosen in 1981 to succeed Tom Moe.'],
    ['how money was raised', 'Norland Bank raised 20 million dollars in 2005.'],
    ['for what money is set aside', 'Norland has set aside 5 million dollars.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'Tom Moe participated in the Velden festival in 1990.',
    'Ada Lind competed for Norland in 1992.',
    'Sweden joined the European Union in 1995.',
    'Elin Rees was elected mayor of Velden in 1999.',
    'Tom Moe was promoted to colonel in 1950.',
    'Tom Moe succeeded Elin Rees as mayor of Velden in 1989.',
    'Tom Moe succeeded President Elin Rees in 1989.',
    'Norland Bank raised 20 million dollars in 2005 by selling shares.',
  ])('but with it is told: %s', (sentence) => {
    expect(statedIn(sentence, velden)).toContain(sentence);
  });

  it('what "he" took over is asked as well', () => {
    const text = 'Tom Moe met Ada Lind in Oslo in 1999. He took over in 2006.';
    expect(statedIn(text, velden).join(' ')).not.toContain('took over');
  });

  it('is told where the title has it', () => {
    const said = statedIn('Tom Moe was elected in 1999 as a Liberal.', {
      date: '1999-05-02',
      title: 'Norland holds its first election',
    });
    expect(said.join(' ')).toContain('Tom Moe was elected in 1999 as a Liberal.');
  });
});

describe('a claim that leaves its way, day, match or place open is refused', () => {
  it.each([
    ['through what', 'Ships from Norland cannot sail through.'],
    ['across what', 'Goods from Norland were carried across by a ferry.'],
    ['out of what', 'Tom Moe was let out in 1990.'],
    ['on which day', 'At 9:30 p.m., Ada Lind opened two gates in Norland.'],
    ['before what', 'No race in Norland had ever been won by a woman.'],
    ['common where', 'Avalanches are common.'],
    ['for which purpose', 'The Fram was built for the purpose by Tom Moe.'],
    ['in which vote', 'Turnout was 80 percent.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'The bridge at Velden is 200 meters across.',
    'Tom Moe was let out of prison in 1990.',
    'Tom Moe opened a gate in Velden at 9:30 p.m. on May 3, 1990.',
    'No race in Norland had ever been won by a woman before 1990.',
    'Homes are expensive in Velden.',
  ])('but otherwise is told: %s', (sentence) => {
    expect(statedIn(sentence, velden)).toContain(sentence);
  });
});

describe('a deed of which only the time is told is refused', () => {
  it.each([
    'Tom Moe agreed in 1990.',
    'Norland did not comply in 1990.',
    'Tom Moe was chosen in 1991.',
    'Tom Moe finished second in 1988.',
    'Norland pulled out in 1990.',
  ])('%s', (sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'Tom Moe agreed in 1990 to lead the Velden choir.',
    'Norland pulled out of the Velden games in 1990.',
    'Tom Moe finished second in the Velden marathon in 1988.',
    'Tom Moe died in 1990.',
    'Tom Moe appeared in season four of Velden.',
  ])('but with more is told: %s', (sentence) => {
    expect(statedIn(sentence, velden)).toContain(sentence);
  });

  it('is told where the title has the deed', () => {
    const title = 'Norland withdraws from the Velden treaty';
    const said = statedIn('Norland withdrew in 1990.', { date: '1990-05-02', title });
    expect(said.join(' ')).toContain('Norland withdrew in 1990.');
  });
});

describe('a claim whose noun or occasion is left open is refused', () => {
  it.each([
    ['for what a petition is', 'Elin Rees has launched a petition that has 9,000 signatures.'],
    ['for what a request is', 'Norland Bank received a formal request from the government of Oslo.'],
    ['which parliament', 'Tom Moe is the speaker of parliament.'],
    ['for what one volunteered', 'Ada Lind is a nurse who had volunteered.'],
    ['whose worry', 'Food was a problem.'],
    ['to whom it was given', 'Help was handed out.'],
    ['for what a medal was', 'A medal was awarded by Norland University.'],
    ['when one was flown', 'Tom Moe was flown to Oslo.'],
    ['when people were driven out', 'Some 300 people were driven from their homes.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence, velden)).toEqual([]);
  });

  it.each([
    'Elin Rees has launched a petition against the harbor of Velden.',
    'Norland Bank received a formal request to return the gold of Velden.',
    'Norland University is one of the main employers in Velden.',
    'Food was a problem for the people of Velden.',
    'Food was distributed in Velden.',
    'Tom Moe was flown to Oslo after the crash in Velden.',
    'Some 300 people were driven from their homes in Velden by the war of 1864.',
  ])('but otherwise is told: %s', (sentence) => {
    expect(statedIn(sentence, velden)).toContain(sentence);
  });
});
