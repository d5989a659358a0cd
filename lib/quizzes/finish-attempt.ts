import type { Person } from '#lib/auth/actor';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';
import { isLate } from '#lib/quizzes/deadline';
import { canEarnPoints } from '#lib/quizzes/policy';
import { certaintySchema, quizRulesSchema } from '#lib/quizzes/quiz';
import { closeOpenAttempt } from '#lib/quizzes/store';
import { awardPoints } from '#lib/scores/award-points';
import { meanShare, pointsOf } from '#lib/scores/points';

/** Whether this call ended the attempt, or found it ended. */
export type FinishOutcome = { kind: 'finished'; points: number } | { kind: 'already-finished' };

/**
 * Ends an attempt and awards its points, once however often and from however many windows it is called.
 * Unanswered items count as wrong. Points: see `pointsOf`; who earns them: see `canEarnPoints`.
 * @throws DomainError not-found
 */
export async function finishAttempt(actor: Person, attemptId: string, now: Date): Promise<FinishOutcome> {
  return transaction(async (tx) => {
    const points = await closeAndAward(tx, actor, attemptId, now);
    if (points !== null) return { kind: 'finished', points };
    const there = await tx.attempt.count({ where: { id: attemptId, userId: actor.id } });
    if (there === 0) throw new DomainError('not-found', 'There is no such attempt of yours.');
    return { kind: 'already-finished' };
  });
}

/** @returns the points awarded; null when the attempt was not open */
async function closeAndAward(tx: Tx, actor: Person, attemptId: string, now: Date): Promise<number | null> {
  const attempt = await closeOpenAttempt(tx, { id: attemptId, userId: actor.id }, now);
  if (!attempt) return null;
  const [answers, facts] = await Promise.all([readAnswers(tx, attemptId), readFacts(tx, attemptId)]);
  const share = meanShare(answers, attempt.itemOrder.length);
  await tx.attempt.update({ where: { id: attemptId }, data: { share }, select: { id: true } });
  if (!canEarnPoints(actor, facts, attempt.number)) return 0;
  const scored = answers.map((answer) => ({
    ...answer,
    late: isLate(attempt.deadlineAt, answer.answeredAt),
  }));
  const points = pointsOf(scored, facts.rules.certainty);
  const { userId, quizId } = attempt;
  await awardPoints(tx, {
    userId,
    quizId,
    attemptId,
    classId: facts.classId,
    points,
    reason: 'attempt',
    at: now,
  });
  return points;
}

async function readAnswers(tx: Tx, attemptId: string) {
  const rows = await tx.answer.findMany({
    where: { attemptId },
    select: { share: true, certainty: true, answeredAt: true },
  });
  return rows.map((row) => ({ ...row, certainty: certaintySchema.nullable().parse(row.certainty) }));
}

async function readFacts(tx: Tx, attemptId: string) {
  const { quiz, assignment } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { quiz: { select: { ownerId: true, rules: true } }, assignment: { select: { classId: true } } },
  });
  return {
    ownerId: quiz.ownerId,
    rules: quizRulesSchema.parse(quiz.rules),
    classId: assignment?.classId ?? null,
  };
}
