import { expect, test } from 'vitest';
import { treeScores } from '#lib/language/boosted-trees';
import { fitTrees } from '#training/fit-trees';

/** True when exactly one of the two holds: no weighing of features by themselves tells it. */
const examples = Array.from({ length: 400 }, (_, at) => {
  const [one, other] = [at % 2, Math.floor(at / 2) % 2];
  return { features: { one, other, noise: (at * 37) % 11 }, label: one === other ? 'no' : 'yes' };
});
const options = { rounds: 60, leaves: 4, step: 0.3, seed: 1 };

test('trees learn what features say only together', () => {
  const model = fitTrees(examples, options);
  const [no = 0, yes = 0] = treeScores(model, { one: 1, other: 0, noise: 4 });
  expect(yes).toBeGreaterThan(no);
  const [noToo = 0, yesToo = 0] = treeScores(model, { one: 1, other: 1, noise: 4 });
  expect(noToo).toBeGreaterThan(yesToo);
});

test('the same examples and seed give the same trees', () => {
  expect(fitTrees(examples, options)).toEqual(fitTrees(examples, options));
  expect(fitTrees(examples, { ...options, seed: 2 })).not.toEqual(fitTrees(examples, options));
});

test('a class counts alike, however few its examples', () => {
  const few = examples.filter(({ label }, at) => label === 'no' || at % 8 === 1);
  const model = fitTrees(few, options);
  const [no = 0, yes = 0] = treeScores(model, { one: 1, other: 0, noise: 4 });
  expect(yes).toBeGreaterThan(no);
});
