import type { Person } from '#lib/auth/actor';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';
import { NOT_THERE, readItems, type StoredItem, takeDraft } from '#lib/quizzes/store';
import { verifyStored } from '#lib/quizzes/verify-stored';

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
  await transaction(async (tx) => {
    await takeDraft(tx, actor.id, wish.quizId, wish.version);
    const items = await readItems(tx, wish.quizId);
    if (items.length === 0) throw new DomainError('invalid', 'A quiz needs at least one question.');
    await assertProved(tx, items);
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

async function assertProved(tx: Tx, items: StoredItem[]): Promise<void> {
  const articles = await tx.article.findMany({
    where: { id: { in: [...new Set(items.map((item) => item.article))] } },
    select: { id: true, text: true, title: true, publisher: true, publishedOn: true },
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const item of items) {
    const article = byId.get(item.article);
    const problem = article ? verifyStored(item, article) : 'its article is gone';
    if (problem === null) continue;
    throw new DomainError(
      'invalid',
      `“${item.stem}” does not prove itself (${problem}). Remove or replace it.`,
    );
  }
}
