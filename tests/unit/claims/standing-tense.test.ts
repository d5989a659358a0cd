import { describe, expect, it } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';

const REPORT = 'The council of Bala met on Monday. ';

function toldIn(text: string): string {
  const article = {
    name: 'ferry',
    text: REPORT + text,
    date: '2020-03-04',
    title: 'Ferry sinks off Bala',
    publisher: null,
  };
  return extractClaims(article)
    .claims.map((claim) => claim.text)
    .join('\n');
}

describe('what is said beside a name is told in its own tense', () => {
  it.each([
    ['The Kelda Foundation, a charity in Bala, was founded in 1970.', 'Foundation is a charity'],
    ['In 2018 the Welsh biologist Tom Rees described the reef.', 'Tom Rees is a Welsh biologist'],
    ['Trehel, a village where two sailors died in 1950, built the pier.', 'Trehel is a village'],
    ['Kim Rees, a 70-year-old sailor, said that the wind was strong.', 'Kim Rees is a 70-year-old sailor'],
  ])('lives on: %s', (sentence, told) => {
    expect(toldIn(sentence)).toContain(told);
  });

  it.each([
    ['Ann Bell, a nurse from Bala, drowned on Monday.', 'Ann Bell was a nurse'],
    [
      'Men worked on the Northern Star, a ship from Velden. It burned for days and sank 50 miles off the coast.',
      'Northern Star was a ship',
    ],
    [
      'The station was opened in 1880 and was then part of a line which was bought by Carl Bell, a brewer from York.',
      'Carl Bell was a brewer',
    ],
  ])('is over: %s', (sentence, told) => {
    expect(toldIn(sentence)).toContain(told);
  });

  it('gives no age of another time', () => {
    expect(toldIn('The lamp was designed by Eva Rees, a 12-year-old girl in Bala.')).not.toContain(
      '12-year-old',
    );
  });
});
