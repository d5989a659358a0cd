import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';
import { makeItemPool } from '#lib/quizzes/make-item-pool';
import { replacementFor } from '#lib/quizzes/pick-items';
import { playedItems } from '#lib/quizzes/play-queries';
import { noPreference, preferenceFor } from '#lib/quizzes/preference';
import { insertItems, readItems, takeDraft } from '#lib/quizzes/store';

/** Which question of which version of a draft. */
export type DraftWish = { quizId: string; version: number; itemId: string };

/**
 * Takes a question out of a draft. One that is out already stays out.
 * @throws DomainError not-found, conflict
 */
export async function removeDraftItem(actor: Person, wish: DraftWish): Promise<void> {
  await transaction(async (tx) => {
    await takeDraft(tx, actor.id, wish.quizId, wish.version);
    await tx.item.deleteMany({ where: { id: wish.itemId, quizId: wish.quizId } });
  });
}

/**
 * Puts another question in the place of one: the next best that its claim set gives.
 * @throws DomainError not-found, conflict; invalid when the set gives no other
 */
export async function replaceDraftItem(actor: Person, wish: DraftWish): Promise<void> {
  await transaction(async (tx) => {
    const { claimSetId, seed, asked } = await takeDraft(tx, actor.id, wish.quizId, wish.version);
    const items = await readItems(tx, wish.quizId);
    const gone = items.find((item) => item.id === wish.itemId);
    if (!gone || claimSetId === null)
      throw new DomainError('not-found', 'This question is not there any more.');
    const kept = items.filter((item) => item !== gone);
    const pool = await makeItemPool(actor, claimSetId, {
      seed,
      kinds: asked?.kinds ?? [...new Set(items.map((item) => item.kind))],
    });
    const played = await playedItems(actor, [...new Set(pool.items.map(({ article }) => article))]);
    const preference = asked ? preferenceFor(asked, played) : noPreference;
    const next = replacementFor(gone, kept, pool.items, preference);
    if (!next) throw new DomainError('invalid', 'The claim set gives no other question for this place.');
    const { position } = await tx.item.delete({ where: { id: gone.id }, select: { position: true } });
    await insertItems(tx, wish.quizId, [{ item: next, position }]);
  });
}

/**
 * Words a question of a draft anew. Its key stays and must still follow from the article; the wording is marked as a person's.
 * @throws DomainError not-found, conflict
 */
export async function rewordDraftItem(actor: Person, wish: DraftWish & { stem: string }): Promise<void> {
  await transaction(async (tx) => {
    await takeDraft(tx, actor.id, wish.quizId, wish.version);
    const { count } = await tx.item.updateMany({
      where: { id: wish.itemId, quizId: wish.quizId },
      data: { stem: wish.stem, edited: true },
    });
    if (count === 0) throw new DomainError('not-found', 'This question is not there any more.');
  });
}

/**
 * Throws a draft away.
 * @throws DomainError not-found, conflict
 */
export async function discardDraft(actor: Person, wish: { quizId: string; version: number }): Promise<void> {
  await transaction(async (tx) => {
    await takeDraft(tx, actor.id, wish.quizId, wish.version);
    await tx.quiz.delete({ where: { id: wish.quizId }, select: { id: true } });
  });
}
