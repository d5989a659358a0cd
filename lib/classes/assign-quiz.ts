import type { Person } from '#lib/auth/actor';
import type { AssignmentPlan } from '#lib/classes/classroom';
import { takeOwnClass } from '#lib/classes/store';
import { db, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { transaction } from '#lib/platform/transaction';

/**
 * Gives a published quiz to a class of the actor, or changes the times and attempts of one given already.
 * @throws DomainError not-found for the class; invalid for a quiz that the actor may not give
 */
export async function assignQuiz(actor: Person, classId: string, plan: AssignmentPlan): Promise<void> {
  await transaction(async (tx) => {
    await takeOwnClass(tx, actor.id, classId, { id: true });
    await assertAssignable(tx, actor, plan.quizId);
    const { quizId, ...terms } = plan;
    await tx.assignment.upsert({
      where: { classId_quizId: { classId, quizId } },
      create: { id: newId(), classId, ...plan },
      update: terms,
      select: { id: true },
    });
  });
}

/**
 * Takes a quiz back from a class. Attempts stay with those who made them.
 * @throws DomainError not-found for the class
 */
export async function withdrawQuiz(actor: Person, classId: string, quizId: string): Promise<void> {
  await takeOwnClass(db(), actor.id, classId, { id: true });
  await db().assignment.deleteMany({ where: { classId, quizId } });
}

/** Published quizzes that a teacher may give to a class, as the `where` of a lookup: their own, and those open to everyone. */
export function assignableBy(actor: Person) {
  return {
    publishedAt: { not: null },
    closedAt: null,
    OR: [{ ownerId: actor.id }, { audience: 'everyone' }],
  };
}

async function assertAssignable(tx: Tx, actor: Person, quizId: string): Promise<void> {
  const found = await tx.quiz.count({ where: { id: quizId, ...assignableBy(actor) } });
  if (found === 0) {
    throw new DomainError('invalid', 'Choose a published quiz that is still open.', { field: 'quizId' });
  }
}
