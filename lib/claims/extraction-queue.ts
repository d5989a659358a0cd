import { EXTRACTION } from '#lib/articles/add-article';
import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { extractFromArticle } from '#lib/claims/extract-from-article';
import { DomainError } from '#lib/platform/errors';
import { startJobLoop, wakeJobLoop, workOff } from '#lib/platform/job-loop';
import { enqueueJob } from '#lib/platform/jobs';
import { transaction } from '#lib/platform/transaction';

/**
 * Queues an article for another search for claims, by the rules of today.
 * @throws DomainError not-found, unavailable
 */
export async function requestExtraction(actor: Person, articleId: string): Promise<void> {
  await transaction(async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, ...articlesCuratedBy(actor) },
      select: { id: true },
    });
    if (!article) throw new DomainError('not-found', 'This article is not there, or not yours to change.');
    await enqueueJob(tx, { kind: EXTRACTION, subjectId: articleId, requestedBy: actor.id });
  });
  wakeJobLoop(EXTRACTION);
}

/**
 * Reads queued articles from now on, in this process; those that an earlier process left unfinished come first.
 * @returns how to stop
 */
export function startExtraction(): () => Promise<void> {
  return startJobLoop(EXTRACTION, extractFromArticle);
}

/** Reads all queued articles now and returns when done; for the seed and for tests. */
export function extractQueued(): Promise<void> {
  return workOff(EXTRACTION, extractFromArticle);
}
