import { describe, expect, test } from 'vitest';
import { calibrationError, selectivePoints } from '#lib/fact-checks/calibration';
import { crossValidate, foldOf } from '#lib/fact-checks/cross-validate';
import { tempered } from '#lib/fact-checks/pair-judge';
import { fitTemperature } from '#training/fit-judge';

const given = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe('calibration', () => {
  test('is without error where the share of right ones is the confidence', () => {
    expect(calibrationError([...given(0.9, 9, 1), ...given(0.6, 6, 4)])).toBe(0);
    expect(calibrationError([])).toBe(0);
  });

  test('counts how far the two are apart', () => {
    expect(calibrationError([...given(0.8, 4, 6), ...given(1, 10, 0)])).toBe(20);
  });

  test('points tell what abstaining gains and loses', () => {
    const all = [...given(0.95, 4, 0), ...given(0.6, 2, 2)];
    expect(selectivePoints(all, [0.5, 0.9], 10)).toEqual([
      { confidence: 0.5, coverage: 80, precision: 75 },
      { confidence: 0.9, coverage: 40, precision: 100 },
    ]);
  });

  test('a judge that is too sure is made less sure, and says the same', () => {
    const examples = Array.from({ length: 10 }, (_, at) => ({
      features: {},
      group: String(at),
      label: at < 7 ? 'a' : 'b',
    }));
    const temperature = fitTemperature(
      examples,
      examples.map(() => [0.95, 0.05]),
    );
    expect(temperature).toBeGreaterThan(1);
    const [a = 0, b = 0] = tempered([0.95, 0.05], temperature);
    expect(a).toBeGreaterThan(b);
    expect(a).toBeLessThan(0.95);
  });
});

test('no group is judged by who has seen it', () => {
  const examples = Array.from({ length: 40 }, (_, at) => ({
    features: { x: at },
    label: 'a',
    group: `g${at % 8}`,
  }));
  const shares = crossValidate(examples, (seen, fold) => {
    expect(seen.some(({ group }) => foldOf(group, 1) === fold)).toBe(false);
    const known = new Set(seen.map(({ features }) => features.x));
    return ({ x }) => [known.has(x) ? 1 : 0];
  });
  expect(shares.flat().every((share) => share === 0)).toBe(true);
});
