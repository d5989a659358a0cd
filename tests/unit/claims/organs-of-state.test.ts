import { describe, expect, it } from 'vitest';
import { claimsIn } from '#tests/support/claims';

const saidIn = (title: string, sentence: string) =>
  claimsIn(`${title} on Sunday. ${sentence}`, { date: '2016-05-03', title })
    .claims.map(({ text }) => text)
    .join(' ');

describe('what every country has one of', () => {
  it.each([
    'Ada Moe was praised by the government in 2012.',
    'Tomos Rees seized the state broadcaster in 2012.',
    'In 2012, the new parliament thanked Ada Moe.',
    'In 2012, Ada Moe led the election commission.',
  ])('waits for a title that names a country: %s', (sentence) => {
    expect(saidIn('Tomos Rees resigns after 37 years', sentence)).not.toMatch(
      /the (?:government|state broadcaster|new parliament|election commission)/,
    );
  });

  it.each([
    ['Kenya’s court annuls vote', 'Ada Moe was praised by the government in 2012.', /by the government/],
    [
      'Tomos Rees resigns after 37 years',
      'In Norway, Ada Moe was praised by the government in 2012.',
      /by the government/,
    ],
    [
      'Tomos Rees resigns after 37 years',
      'Ada Moe was praised by the government of Norway in 2012.',
      /government of Norway/,
    ],
  ])('%s: %s', (title, sentence, said) => {
    expect(saidIn(title, sentence)).toMatch(said);
  });
});
