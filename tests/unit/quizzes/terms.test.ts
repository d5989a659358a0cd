import { describe, expect, test } from 'vitest';
import { defaultQuizRules } from '#lib/quizzes/quiz';
import { type AssignmentTerms, termsFor } from '#lib/quizzes/terms';

const noon = new Date('2026-11-23T12:00:00Z');
const hour = (n: number) => new Date(noon.getTime() + n * 3_600_000);
const quiz = { rules: { ...defaultQuizRules, attempts: 5 }, closedAt: null, free: true };
const given = (changes: Partial<AssignmentTerms>): AssignmentTerms => ({
  id: 'a',
  openAt: hour(-1),
  dueAt: hour(1),
  attempts: 1,
  allowance: null,
  ...changes,
});

describe('the terms of an attempt', () => {
  test('are the quiz’s own without an assignment', () => {
    expect(termsFor(quiz, [], noon)).toEqual({
      kind: 'open',
      assignmentId: null,
      attempts: 5,
      timePercent: 100,
      dueAt: null,
    });
  });

  test('are the assignment’s while it is open, the one due last first', () => {
    const terms = termsFor(quiz, [given({}), given({ id: 'b', dueAt: hour(2), attempts: 3 })], noon);
    expect(terms).toMatchObject({ assignmentId: 'b', attempts: 3, dueAt: hour(2) });
  });

  test('are widened by what the learner is allowed', () => {
    const allowance = { dueAt: hour(5), extraAttempts: 2, timePercent: 150 };
    const terms = termsFor({ ...quiz, free: false }, [given({ dueAt: hour(-0.5), allowance })], noon);
    expect(terms).toMatchObject({ kind: 'open', attempts: 3, timePercent: 150, dueAt: hour(5) });
  });

  test('are none before, after, or when the quiz is closed', () => {
    const bound = { ...quiz, free: false };
    expect(termsFor(bound, [given({ openAt: hour(1) })], noon)).toEqual({ kind: 'closed', reason: 'coming' });
    expect(termsFor(bound, [given({ dueAt: noon })], noon)).toEqual({ kind: 'closed', reason: 'over' });
    expect(termsFor({ ...quiz, closedAt: noon }, [given({})], noon)).toEqual({
      kind: 'closed',
      reason: 'closed',
    });
  });
});
