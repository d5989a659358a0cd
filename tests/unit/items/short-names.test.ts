import { expect, test } from 'vitest';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { isShortName } from '#lib/items/short-names';

const told = (text: string): ArticleClaims => ({
  article: { name: 'article', text, date: null, title: null, publisher: null },
  claims: [],
  sentences: [],
});

test('a surname, or a given name, of whom the article names in full is half a name', () => {
  const source = told('James Lindqvist and Anna Tamm met in Narva. Lindqvist left.');
  expect(isShortName('Lindqvist', source)).toBe(true);
  expect(isShortName('Narva', source)).toBe(false);
});

test('a place after a describing word is no half name', () => {
  expect(isShortName('Narva', told('Progressive Narva had trams. Later Narva burned.'))).toBe(false);
});
