import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWeek, seasonOf, seasonsOf } from '#lib/scores/season';

test.each([
  ['2026-11-23T00:00:00Z', '2026-W48'],
  ['2026-11-22T23:59:59Z', '2026-W47'],
  ['2026-01-01T00:00:00Z', '2026-W01'],
  ['2027-01-03T12:00:00Z', '2026-W53'],
  ['2024-12-30T00:00:00Z', '2025-W01'],
  ['2021-01-03T00:00:00Z', '2020-W53'],
  ['2022-01-01T00:00:00Z', '2021-W52'],
])('%s is in %s', (at, week) => {
  expect(isoWeek(new Date(at))).toBe(week);
});

test('points count in their week, their month and for all time', () => {
  expect(seasonsOf(new Date('2026-11-30T23:59:59Z'))).toEqual(['2026-W49', '2026-11', 'all']);
  expect(seasonOf('month', new Date('2026-12-01T00:00:00Z'))).toBe('2026-12');
});

test('a week begins on Monday and holds seven days', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      (at) => {
        const next = new Date(at.getTime() + 86_400_000);
        expect(isoWeek(at) !== isoWeek(next)).toBe(next.getUTCDay() === 1);
      },
    ),
  );
});
