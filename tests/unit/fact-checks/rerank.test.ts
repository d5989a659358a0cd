import { expect, test } from 'vitest';
import { rerank } from '#lib/fact-checks/rerank';
import { indexWords, searchIndex } from '#lib/fact-checks/word-index';

const found = (text: string, score: number, title = 'A bridge') => ({ title, text, score });

test('what says the rare words of the claim comes first, even where the search liked another better', () => {
  const ranked = rerank('The bridge is made of granite.', [
    found('The bridge is long and the bridge is old.', 1),
    found('Its piers are built from granite.', 0.8),
  ]);
  expect(ranked[0]?.text).toContain('granite');
});

test('an article that the claim names comes before one that shares its words', () => {
  const ranked = rerank('Marlow Bridge is made of granite.', [
    found('The old bridge is made of granite too.', 1, 'Tolling Bridge'),
    found('Its piers are of granite.', 0.8, 'Marlow Bridge'),
  ]);
  expect(ranked[0]?.title).toBe('Marlow Bridge');
});

test('a word that all the found say tells nothing apart', () => {
  const ranked = rerank('The crane opened.', [
    found('The crane was red.', 1),
    found('The crane was blue.', 1),
    found('It opened in spring.', 0.4),
    found('The crane was tall.', 1),
  ]);
  expect(ranked[0]?.text).toContain('opened');
});

test('nothing found stays nothing', () => {
  expect(rerank('The bridge is old.', [])).toEqual([]);
});

test('any word finds, rare ones first', () => {
  const bags = [['bridge', 'old'], ['bridge', 'granite'], ['bridge']];
  const index = indexWords(bags.map((words) => new Map(words.map((word) => [word, 1]))));
  expect(searchIndex(index, ['bridge', 'granite'], 2).map(({ at }) => at)).toEqual([1, 2]);
  expect(searchIndex(index, ['nothing'], 2)).toEqual([]);
});
