import { expect, test } from 'vitest';
import {
  areOneFamily,
  areOpposites,
  isMoreGeneral,
  loadWordRelations,
  readWordRelations,
  shareMeaning,
  stepsBetween,
} from '#lib/language/word-relations';

test('relations are read from their lines', () => {
  const relations = readWordRelations(
    '! hot cold\n+ invade invasion\n= dog 1\n= hound 1\n= animal 2\n= cat 3\n> 1 2\n> 3 2\n',
  );
  expect(areOpposites(relations, 'cold', 'hot')).toBe(true);
  expect(areOneFamily(relations, 'invasion', 'invade')).toBe(true);
  expect(shareMeaning(relations, 'dog', 'hound')).toBe(true);
  expect(isMoreGeneral(relations, 'animal', 'dog')).toBe(true);
  expect(isMoreGeneral(relations, 'dog', 'animal')).toBe(false);
  expect(stepsBetween(relations, 'dog', 'cat')).toBe(2);
  expect(stepsBetween(relations, 'dog', 'nothing')).toBe(Number.POSITIVE_INFINITY);
});

test('the shipped ones know everyday words', () => {
  const relations = loadWordRelations();
  expect(areOpposites(relations, 'big', 'small')).toBe(true);
  expect(areOneFamily(relations, 'invade', 'invasion')).toBe(true);
  expect(isMoreGeneral(relations, 'mammal', 'horse')).toBe(true);
});
