import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanShare, pointsOf, type ScoredAnswer } from '#lib/scores/points';

const right: ScoredAnswer = { share: 1, certainty: null, late: false };
const wrong: ScoredAnswer = { ...right, share: 0 };

describe('points', () => {
  test('are 10 for a right answer and nothing for a wrong one', () => {
    expect(pointsOf([right, right, wrong], false)).toBe(20);
  });

  test('follow the certainty where it is asked', () => {
    const sure = (share: number, certainty: 1 | 2 | 3) => ({ share, certainty, late: false });
    expect(pointsOf([sure(1, 3)], true)).toBe(10);
    expect(pointsOf([sure(1, 1)], true)).toBe(3);
    expect(pointsOf([sure(1, 3), sure(1, 3), sure(1, 3), sure(0, 3)], true)).toBe(10);
    expect(pointsOf([sure(1, 3), sure(0, 2)], true)).toBe(3);
  });

  test('pay best for the honest certainty: 2 above 67 %, 3 above 80 %', () => {
    const expected = (p: number, certainty: 1 | 2 | 3) =>
      (certainty === 1 ? [1, 0] : certainty === 2 ? [2, -2] : [3, -6]).reduce(
        (sum, mark, index) => sum + mark * (index === 0 ? p : 1 - p),
        0,
      );
    const best = (p: number) =>
      ([1, 2, 3] as const).reduce((a, b) => (expected(p, b) > expected(p, a) ? b : a));
    expect([best(0.6), best(0.7), best(0.79), best(0.85)]).toEqual([1, 2, 2, 3]);
    const hundred = (p: number, certainty: 1 | 2 | 3) =>
      pointsOf(
        Array.from({ length: 100 }, (_, i) => ({ share: i < p * 100 ? 1 : 0, certainty, late: false })),
        true,
      );
    expect(hundred(0.7, 2)).toBeGreaterThan(hundred(0.7, 3));
    expect(hundred(0.9, 3)).toBeGreaterThan(hundred(0.9, 2));
    expect(hundred(0.6, 1)).toBeGreaterThan(hundred(0.6, 2));
  });

  test('are neither earned nor lost by a late answer', () => {
    expect(pointsOf([{ share: 1, certainty: 3, late: true }], true)).toBe(0);
    expect(
      pointsOf(
        [
          { ...right, certainty: 3 },
          { share: 0, certainty: 3, late: true },
        ],
        true,
      ),
    ).toBe(10);
  });

  test('are a whole number, never below zero, whatever the answers', () => {
    const answer = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      certainty: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer), fc.boolean(), (answers, asks) => {
        const points = pointsOf(answers, asks);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(answers.length * 10);
      }),
    );
  });
});

test('the share of an attempt counts what was not answered as wrong', () => {
  expect(meanShare([right, wrong], 4)).toBe(0.25);
  expect(meanShare([], 0)).toBe(0);
});
