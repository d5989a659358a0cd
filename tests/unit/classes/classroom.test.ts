import { describe, expect, test } from 'vitest';
import { assignmentSchema, assignmentState } from '#lib/classes/classroom';

const noon = new Date('2026-11-23T12:00:00Z');
const hour = (n: number) => new Date(noon.getTime() + n * 3_600_000);

describe('an assignment', () => {
  test('is coming, then open, then over', () => {
    const times = { openAt: noon, dueAt: hour(2) };
    expect([hour(-1), noon, hour(1), hour(2)].map((at) => assignmentState(times, at))).toEqual([
      'coming',
      'open',
      'open',
      'over',
    ]);
    expect(assignmentState({ openAt: noon, dueAt: null }, hour(9999))).toBe('open');
  });

  test('is due after it opens', () => {
    const plan = { quizId: '01900000-0000-7000-8000-000000000001', openAt: noon, attempts: 1 };
    expect(assignmentSchema.safeParse({ ...plan, dueAt: hour(1) }).success).toBe(true);
    expect(assignmentSchema.safeParse({ ...plan, dueAt: noon }).error?.issues[0]?.path).toEqual(['dueAt']);
  });
});
