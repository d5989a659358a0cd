import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const news = { date: '2016-05-03', title: 'Velden opens a toll bridge over the Lenne' };
const lead = 'Velden opened a toll bridge over the Lenne on Sunday.';

describe('a word in the place of a noun', () => {
  it.each([
    'A Norlandic one was lost in the flood of 2011.',
    'The steel ones have carried trains since 1992.',
    'Others, among them Ossing and Borsa, are watching Velden closely.',
    'Before that Ada Moe had won the Norlandic league in 1998.',
    'Ada Moe built others of her own in Ossing in 2012.',
  ])('waits for the noun: %s', (sentence) => {
    const { claims } = claimsIn(`${lead} ${sentence}`, news);
    expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/\bones?\b|others|Before that/i);
  });

  it.each([
    'The bridge over the Lenne is a narrow one.',
    'In 2012, Ada Moe paid early workers with the money of later ones.',
    'In 2012, Ada Moe lived on the work of others.',
  ])('stays where its sentence has the noun, or means people: %s', (sentence) => {
    expect(statedIn(`${lead} ${sentence}`, news).join(' ')).toMatch(/narrow one|later ones|work of others/);
  });
});

it('a rank stays with the one who was named with it', () => {
  const said = statedIn(
    `${lead} Prince Charles watched the opening. Soon after, in 2016, the prince sailed for Norland.`,
    news,
  ).join(' ');
  expect(said).toContain('Prince Charles sailed for Norland');
});

it('"Earlier" where a sentence opens waits for what it was earlier than', () => {
  const { claims } = claimsIn(`${lead} Earlier Ada Moe received the flag of Norland.`, news);
  expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/earlier/i);
});
