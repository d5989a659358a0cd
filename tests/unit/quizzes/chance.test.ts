import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, seedFrom, shuffled } from '#lib/quizzes/chance';
import { SEED_MAX } from '#lib/quizzes/quiz';

test('the same seed gives the same order, with every entry once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(SEED_MAX), (list, seed) => {
      expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      expect(shuffled(list, seed).sort()).toEqual([...list].sort());
    }),
  );
});

test('each of the six orders of three comes up about as often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(['a', 'b', 'c'], seed).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('numbers stay in 0..1 and a seed from an id fits its column', () => {
  const random = chance(7);
  for (let i = 0; i < 1000; i += 1) expect(random()).toBeLessThan(1);
  expect(seedFrom('01900000-0000-7000-8000-000000000001')).toBeLessThanOrEqual(SEED_MAX);
  expect(seedFrom('a')).not.toBe(seedFrom('b'));
});
