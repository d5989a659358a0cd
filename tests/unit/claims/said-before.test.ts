import { describe, expect, it } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';

function claimsOf(text: string): string[] {
  const article = { name: 'x', text, date: null, title: null, publisher: null };
  return extractClaims(article).claims.map((claim) => claim.text);
}

describe('what the words before in the sentence say', () => {
  it.each([
    [
      '"among them" are those just named',
      'Five well-known dancers were invited to Norland in 1990, among them Ann Rees and Tom Bray.',
      'Five well-known dancers were invited to Norland in 1990, among them Ann Rees and Tom Bray.',
    ],
    [
      '"itself" is the subject',
      'The firm Borsa Mills paid the cost of the works itself.',
      'The firm Borsa Mills paid the cost of the works itself.',
    ],
    [
      '"it" goes on about the named subject of the sentence before',
      'Tom Bray led the work. Maven is a probe that was built in California. It reached Mars in 2014.',
      'Maven reached Mars in 2014.',
    ],
    [
      'the year is said by its number',
      'Timbuktu was founded around the year 1100 by Tuareg nomads.',
      'Timbuktu was founded around the year 1100 by Tuareg nomads.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  it.each([
    [
      'a second thing may be meant',
      'Tom Bray led the work. Maven carried a camera to Mars in 2014. It weighs 300 kilograms.',
    ],
    ['"them" without a noun before it', 'The mayor of Ossing met one of them in 2001.'],
    [
      '"it was the court\'s first trial"',
      "In 2016 the Norland Court sentenced Tom Bray. It was the court's first trial.",
    ],
  ])('nothing is said surely: %s', (_, text) => {
    expect(claimsOf(text).filter((claim) => /kilograms|them|trial/.test(claim))).toEqual([]);
  });
});
