import { expect, test } from 'vitest';
import { wordRarity } from '#lib/language/word-rarity';

test('words grow rarer from the ones in every sentence to those that no list has', () => {
  const words = ['city', 'treaty', 'archipelago', 'cantilever', 'ichthyosaur'];
  const rarities = words.map(wordRarity);
  expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
  expect(new Set(rarities).size).toBe(words.length);
  expect([rarities[0], rarities.at(-1)]).toEqual([0, 1]);
});

test('case says nothing of how rare a word is', () => {
  expect(wordRarity('Treaty')).toBe(wordRarity('treaty'));
});
