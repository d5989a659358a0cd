import { beforeEach, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { answerItem } from '#lib/quizzes/answer-item';
import { findOwnQuizView } from '#lib/quizzes/draft-queries';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { startAttempt } from '#lib/quizzes/start-attempt';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { storedQuiz } from '#tests/support/quizzes';

const now = new Date('2026-11-23T12:00:00Z');

let teacher: Person;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'teacher');
});

async function take(who: Person, quizId: string, itemId: string, answer: string): Promise<void> {
  const attemptId = await startAttempt(who, quizId, now);
  await answerItem(who, { attemptId, itemId, answer, certainty: null }, now);
  await finishAttempt(who, attemptId, now);
}

test('a question tells how first attempts went, in all quizzes that ask it; the owner’s do not count', async () => {
  const one = await storedQuiz(teacher);
  const other = await storedQuiz(teacher);
  const [ada, bob] = [await person('learner', 'ada'), await person('learner', 'bob')];
  const first = (quiz: typeof one) => quiz.itemIds[0] ?? '';
  const before = (await findOwnQuizView(teacher, one.quizId, now))?.items[0];
  expect(before?.played).toEqual({ answered: 0, right: 0 });
  await take(ada, one.quizId, first(one), 'Yes');
  await take(ada, one.quizId, first(one), 'No');
  await take(bob, one.quizId, first(one), 'No');
  await take(bob, other.quizId, first(other), 'No');
  await take(teacher, one.quizId, first(one), 'Yes');
  const view = await findOwnQuizView(teacher, one.quizId, now);
  expect(view?.items[0]?.played).toEqual({ answered: 3, right: 1 });
  expect(view?.items[1]?.played).toEqual({ answered: 0, right: 0 });
  expect(view?.items[0]?.difficulty.estimate).toBeGreaterThan(before?.difficulty.estimate ?? 1);
});

test('another teacher’s learners say nothing of it, and nobody but the owner sees it', async () => {
  const mine = await storedQuiz(teacher);
  const other = await person('teacher', 'other');
  const theirs = await storedQuiz(other);
  await take(await person('learner', 'ada'), theirs.quizId, theirs.itemIds[0] ?? '', 'Yes');
  expect((await findOwnQuizView(teacher, mine.quizId, now))?.items[0]?.played.answered).toBe(0);
  expect(await findOwnQuizView(other, mine.quizId, now)).toBeNull();
});
