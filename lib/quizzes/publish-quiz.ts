import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';
import { findOwnQuiz } from '#lib/quizzes/queries';
import { NOT_THERE, takeDraft } from '#lib/quizzes/store';
import { findUnproved } from '#lib/quizzes/verify-stored';

/**
 * Publishes a draft: from then on its questions never change. Every question must prove itself once more, from its
 * article alone.
 * @throws DomainError not-found; conflict for another version than the form showed; invalid when a question is missing
 * or does not prove itself
 */
export async function publishQuiz(
  actor: Person,
  wish: { quizId: string; version: number },
  now: Date,
): Promise<void> {
  await assertProved(actor, wish.quizId);
  // What was just proved is what gets published: any change of the draft would have counted its version up.
  await transaction(async (tx) => {
    await takeDraft(tx, actor.id, wish.quizId, wish.version);
    await tx.quiz.update({
      where: { id: wish.quizId },
      data: { publishedAt: now, publishedBy: actor.id },
      select: { id: true },
    });
  });
}

/**
 * Closes a published quiz: nobody starts it any more; open attempts may be finished. Closing twice is closing once.
 * @throws DomainError not-found
 */
export async function closeQuiz(actor: Person, quizId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const mine = { id: quizId, ownerId: actor.id, publishedAt: { not: null } };
    await tx.quiz.updateMany({ where: { ...mine, closedAt: null }, data: { closedAt: now } });
    if ((await tx.quiz.count({ where: mine })) === 0) throw new DomainError('not-found', NOT_THERE);
  });
}

async function assertProved(actor: Person, quizId: string): Promise<void> {
  const draft = await findOwnQuiz(actor, quizId);
  if (!draft) throw new DomainError('not-found', NOT_THERE);
  if (draft.items.length === 0) throw new DomainError('invalid', 'A quiz needs at least one question.');
  const unproved = await findUnproved(actor, draft.items);
  if (!unproved) return;
  const { stem, reason } = unproved;
  throw new DomainError('invalid', `“${stem}” does not prove itself: ${reason}. Remove or replace it.`);
}
