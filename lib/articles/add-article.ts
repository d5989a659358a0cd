import type { ArticleInput } from '#lib/articles/article-input';
import { canAddArticle } from '#lib/articles/policy';
import { assertPublished } from '#lib/articles/publication-date';
import { findSameText, insertArticle, textSha256 } from '#lib/articles/store';
import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { wakeJobLoop } from '#lib/platform/job-loop';
import { enqueueJob } from '#lib/platform/jobs';
import { enforce } from '#lib/platform/rate-limit';
import { transaction } from '#lib/platform/transaction';

/** The queue in which articles wait for their claims to be found. */
export const EXTRACTION = 'extraction';

/** More in an hour is no teacher at work. */
const ADDING = { name: 'add-article', max: 60, seconds: 3600 };

/** The article that now stands for the text; `existing` when the owner had added the very same text before. */
export type AddedArticle = { kind: 'added' | 'existing'; articleId: string };

/**
 * Stores an article and queues the search for its claims. Adding the same text again gives the article that is there.
 * @throws DomainError forbidden, limit, invalid (a date to come), unavailable (queue full)
 */
export async function addArticle(actor: Person, input: ArticleInput, now: Date): Promise<AddedArticle> {
  if (!canAddArticle(actor)) throw new DomainError('forbidden', 'Only teachers can add articles.');
  assertPublished(input.publishedOn, now);
  await enforce(ADDING, actor.id);
  const added = await transaction<AddedArticle>(async (tx) => {
    const same = await findSameText(tx, actor.id, textSha256(input.text));
    if (same) return { kind: 'existing', articleId: same };
    const articleId = await insertArticle(tx, actor.id, input, null);
    await enqueueJob(tx, { kind: EXTRACTION, subjectId: articleId, requestedBy: actor.id });
    return { kind: 'added', articleId };
  });
  wakeJobLoop(EXTRACTION);
  return added;
}
