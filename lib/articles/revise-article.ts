import { EXTRACTION } from '#lib/articles/add-article';
import type { ArticleInput } from '#lib/articles/article-input';
import { articlesCuratedBy } from '#lib/articles/policy';
import { assertPublished } from '#lib/articles/publication-date';
import { findSameText, insertArticle, shareAlike, supersedeArticle, textSha256 } from '#lib/articles/store';
import type { Person } from '#lib/auth/actor';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { wakeJobLoop } from '#lib/platform/job-loop';
import { enqueueJob } from '#lib/platform/jobs';
import { transaction } from '#lib/platform/transaction';

/**
 * Stores a new revision of an article and queues the search for its claims; the old revision stays as it is.
 * @returns the id of the new revision
 * @throws DomainError not-found; conflict when somebody revised it meanwhile; invalid when another article of the
 *   owner already has this text, or the date is still to come
 */
export async function reviseArticle(
  actor: Person,
  articleId: string,
  input: ArticleInput,
  now: Date,
): Promise<string> {
  assertPublished(input.publishedOn, now);
  const newId = await transaction(async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, ...articlesCuratedBy(actor) },
      select: { workId: true, revision: true, ownerId: true },
    });
    if (!article) throw new DomainError('not-found', 'This article is not there, or not yours to revise.');
    await refuseTwin(tx, article.ownerId, articleId, input.text);
    if (!(await supersedeArticle(tx, articleId, now))) {
      throw new DomainError(
        'conflict',
        'Somebody saved a newer revision of this article meanwhile. Open it, and make your changes there.',
      );
    }
    const id = await insertArticle(tx, article.ownerId, input, article);
    await shareAlike(tx, article.workId, input.visibility);
    await enqueueJob(tx, { kind: EXTRACTION, subjectId: id, requestedBy: actor.id });
    return id;
  });
  wakeJobLoop(EXTRACTION);
  return newId;
}

async function refuseTwin(tx: Tx, ownerId: string | null, articleId: string, text: string): Promise<void> {
  const same = ownerId && (await findSameText(tx, ownerId, textSha256(text)));
  if (!same || same === articleId) return;
  throw new DomainError('invalid', 'Another of your articles already has exactly this text.', {
    field: 'text',
  });
}
