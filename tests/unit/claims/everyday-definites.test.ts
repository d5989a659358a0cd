import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const news = { date: '2016-05-03', title: 'Velden opens a toll bridge' };
const lead = 'Velden opened a bridge for cars on Sunday.';
const told = (sentence: string) => statedIn(`${lead} ${sentence}`, news).join(' ');

describe('"the" that points at nothing told before', () => {
  it.each([
    'Ada Moe was shot in the head in Velden in 2012.',
    'Ada Moe was named player of the year in Norland in 2012.',
    'Ada Moe took the lead in the marathon of Velden in 2012.',
    "Ada Moe of Norland won the women's title in 2012.",
    'The wealthy of Norland built houses in Velden in 1901.',
    'Ada Moe is the oldest elected leader in the world.',
    'Ada Moe gave a medal to the Society for Systems Research in 1930.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toContain(sentence.slice(3, -1));
  });

  it.each([
    'Ada Moe was named in the second place in 2012.',
    'Ada Moe was in high favour with the Tsar, who gave her a house in Velden.',
  ])('but not: %s', (sentence) => {
    const { claims } = claimsIn(`${lead} ${sentence}`, news);
    expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/the (?:second place|Tsar)\b/);
  });
});

describe('with its article named', () => {
  it('an accord is a deal', () => {
    expect(
      statedIn('Norland and Velden signed an accord on Sunday. Ada Moe opposes the agreement.', {
        date: '2016-05-03',
        title: 'Norland and Velden sign accord',
      }).join(' '),
    ).toContain('Ada Moe opposes the agreement.');
  });

  it('one that may be another than was named is not told', () => {
    expect(
      told(
        'Buses leave from Velden International Airport. Norland has a second one. The airport offers rooms in Norland.',
      ),
    ).not.toContain('he airport offers');
  });
});
