import { describe, expect, test } from 'vitest';
import { guest, type Person } from '#lib/auth/actor';
import { attemptsLeft, canEarnPoints, canEditQuiz } from '#lib/quizzes/policy';

const teacher: Person = {
  kind: 'person',
  id: 'teacher',
  username: 't',
  displayName: 'T',
  role: 'teacher',
  sessionId: 's',
};
const learner: Person = { ...teacher, id: 'learner', role: 'learner' };
const draft = { ownerId: 'teacher', publishedAt: null, closedAt: null };

describe('points', () => {
  test('are earned by the first attempt only', () => {
    expect(canEarnPoints(learner, draft, 1)).toBe(true);
    expect(canEarnPoints(learner, draft, 2)).toBe(false);
  });

  test('are never earned on a quiz of one’s own, nor by a guest', () => {
    expect(canEarnPoints(teacher, draft, 1)).toBe(false);
    expect(canEarnPoints(guest, draft, 1)).toBe(false);
    expect(canEarnPoints(guest, { ownerId: null }, 1)).toBe(false);
  });
});

test('a quiz is edited by its owner while it is a draft', () => {
  expect(canEditQuiz(teacher, draft)).toBe(true);
  expect(canEditQuiz({ ...teacher, id: 'other' }, draft)).toBe(false);
  expect(canEditQuiz({ ...teacher, role: 'learner' }, draft)).toBe(false);
  expect(canEditQuiz(teacher, { ...draft, publishedAt: new Date() })).toBe(false);
});

test('attempts run out, unless there is no limit', () => {
  expect(attemptsLeft(3, 1)).toBe(2);
  expect(attemptsLeft(1, 4)).toBe(0);
  expect(attemptsLeft(null, 99)).toBeNull();
});
