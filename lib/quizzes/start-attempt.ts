import type { Person } from '#lib/auth/actor';
import { db, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { isUniqueViolation, transaction } from '#lib/platform/transaction';
import { seedFrom, shuffled } from '#lib/quizzes/chance';
import { deadlineFrom, isLate } from '#lib/quizzes/deadline';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { attemptsLeft } from '#lib/quizzes/policy';
import { readQuizToTake } from '#lib/quizzes/store';

const CLOSED = {
  coming: 'This quiz has not opened for your class yet.',
  over: 'The time for this quiz is over.',
  closed: 'This quiz is closed.',
} as const;

/**
 * Starts an attempt, or finds the one that is open: pressing twice, in two windows, starts one. An open attempt whose time
 * is up is finished first.
 * @returns the attempt's id
 * @throws DomainError not-found; conflict when the quiz is not open; limit when no attempt is left
 */
export async function startAttempt(actor: Person, quizId: string, now: Date): Promise<string> {
  const open = await findOpen(actor, quizId);
  if (open && !isLate(open.deadlineAt, now)) return open.id;
  if (open) await finishAttempt(actor, open.id, now);
  try {
    return await transaction((tx) => start(tx, actor, quizId, now));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Another window started one in the same moment: it is there now.
    const other = await findOpen(actor, quizId);
    if (other) return other.id;
    throw new DomainError('conflict', 'This quiz was started and finished in another window.');
  }
}

function findOpen(actor: Person, quizId: string) {
  return db().attempt.findFirst({
    where: { quizId, userId: actor.id, finishedAt: null },
    select: { id: true, deadlineAt: true },
  });
}

async function start(tx: Tx, actor: Person, quizId: string, now: Date): Promise<string> {
  const quiz = await readQuizToTake(tx, actor, quizId, now);
  if (!quiz) throw new DomainError('not-found', 'There is no such quiz for you.');
  if (quiz.terms.kind === 'closed') throw new DomainError('conflict', CLOSED[quiz.terms.reason]);
  const taken = await tx.attempt.count({ where: { quizId, userId: actor.id } });
  if (attemptsLeft(quiz.terms.attempts, taken) === 0) {
    throw new DomainError('limit', 'You have used all your attempts at this quiz.');
  }
  const id = newId();
  await tx.attempt.create({
    data: {
      id,
      quizId,
      userId: actor.id,
      number: taken + 1,
      assignmentId: quiz.terms.assignmentId,
      itemOrder: quiz.rules.order === 'shuffled' ? shuffled(quiz.itemIds, seedFrom(id)) : quiz.itemIds,
      startedAt: now,
      deadlineAt: deadlineFrom(now, { ...quiz.terms, timeLimitSeconds: quiz.rules.timeLimitSeconds }),
    },
    select: { id: true },
  });
  return id;
}
