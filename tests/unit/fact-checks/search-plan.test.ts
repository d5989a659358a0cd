import { expect, test } from 'vitest';
import { planSearch, ROWS_SOUGHT } from '#lib/fact-checks/search-plan';

const sentences = 1_000_000;
/** A word that so many of the sentences hold. */
const word = (lexeme: string, rows: number) => ({ lexeme, share: rows / sentences });
const found = (words: { lexeme: string; share: number }[], stored = sentences) =>
  planSearch(words, stored).finding.map((one) => (one.with ? `${one.lexeme}+${one.with}` : one.lexeme));

test('rare words find, the rarest first, as many as stay within what one search looks at', () => {
  expect(found([word('year', 50_000), word('drake', 200), word('ship', 900), word('sail', 700)])).toEqual([
    'drake',
    'sail',
    'ship',
  ]);
});

test('where rare words are few, commoner ones find in pairs', () => {
  expect(found([word('drake', 200), word('year', 50_000), word('ship', 9000), word('war', 8000)])).toEqual([
    'drake',
    'war+ship',
    'war+year',
    'ship+year',
  ]);
  expect(found([word('year', 50_000)])).toEqual(['year']);
});

test('in a small store, or one that nobody has counted, every word finds', () => {
  const words = [
    { lexeme: 'year', share: 0.2 },
    { lexeme: 'drake', share: 0 },
  ];
  expect(found(words, ROWS_SOUGHT)).toEqual(['drake', 'year']);
  expect(found(words, 0)).toEqual(['drake', 'year']);
});

test('every word weighs, a rare one more, one that nobody has counted most', () => {
  const { weighing } = planSearch([word('year', 50_000), word('ship', 9000), word('drake', 0)], sentences);
  expect(weighing.map(({ lexeme }) => lexeme)).toEqual(['drake', 'ship', 'year']);
  const weights = weighing.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(Math.min(...weights)).toBeGreaterThan(0);
});
