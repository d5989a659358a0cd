import { describe, expect, test } from 'vitest';
import { deadlineFrom, isLate, LATE_GRACE_MS, scoredShare } from '#lib/quizzes/deadline';

const start = new Date('2026-11-23T10:00:00Z');
const startPlus = (ms: number) => new Date(start.getTime() + ms);

describe('a late answer', () => {
  test('is one that arrives after the deadline and its grace', () => {
    expect(isLate(start, startPlus(0))).toBe(false);
    expect(isLate(start, startPlus(LATE_GRACE_MS))).toBe(false);
    expect(isLate(start, startPlus(LATE_GRACE_MS + 1))).toBe(true);
    expect(isLate(null, startPlus(1e9))).toBe(false);
  });

  test('scores zero however right it is', () => {
    expect(scoredShare(1, true)).toBe(0);
    expect(scoredShare(1, false)).toBe(1);
  });
});

describe('the deadline of an attempt', () => {
  const limits = { timeLimitSeconds: 600, timePercent: 100, dueAt: null };

  test('is the start plus the time limit', () => {
    expect(deadlineFrom(start, limits)).toEqual(startPlus(600_000));
  });

  test('is stretched by what the learner is allowed', () => {
    expect(deadlineFrom(start, { ...limits, timePercent: 150 })).toEqual(startPlus(900_000));
  });

  test('is never after the assignment is due', () => {
    expect(deadlineFrom(start, { ...limits, dueAt: startPlus(60_000) })).toEqual(startPlus(60_000));
    expect(deadlineFrom(start, { ...limits, dueAt: startPlus(700_000) })).toEqual(startPlus(600_000));
    expect(deadlineFrom(start, { ...limits, timeLimitSeconds: null, dueAt: startPlus(1) })).toEqual(
      startPlus(1),
    );
  });

  test('is none when nothing limits the attempt', () => {
    expect(deadlineFrom(start, { ...limits, timeLimitSeconds: null })).toBeNull();
  });
});
