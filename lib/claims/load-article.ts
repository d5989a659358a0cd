import type { ArticleInput } from '#lib/articles/article-input';
import { canAddArticle } from '#lib/articles/policy';
import { assertPublished } from '#lib/articles/publication-date';
import { findSameText, insertArticle, textSha256 } from '#lib/articles/store';
import type { Person } from '#lib/auth/actor';
import type { Analyst } from '#lib/claims/analyst';
import { NOT_ANALYSABLE, storeAnalysis } from '#lib/claims/store-analysis';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/** What became of one article: `unread` is stored, without claims, and says why. */
export type LoadedArticle = { kind: 'added' | 'existing' } | { kind: 'unread'; reason: string };

/** The longest an article of 200 kB takes to store on a busy machine. */
const STORE_TIMEOUT_MS = 60_000;

/**
 * Adds an article with its sentences and claims, all at once or not at all; for whole folders, which no queue holds. A text that
 * the owner has already is left as it is.
 * @param analyse reads it, in whatever thread
 * @throws DomainError forbidden, invalid (a date to come)
 */
export async function loadArticle(
  owner: Person,
  input: ArticleInput,
  now: Date,
  analyse: Analyst['analyse'],
): Promise<LoadedArticle> {
  if (!canAddArticle(owner)) throw new DomainError('forbidden', 'Only teachers can add articles.');
  assertPublished(input.publishedOn, now);
  const textSha = textSha256(input.text);
  const same = { ownerId: owner.id, textSha256: textSha, supersededAt: null };
  // Reading is what takes long; asked again below, where nobody can add it meanwhile.
  if ((await db().article.count({ where: same })) > 0) return { kind: 'existing' };
  const { text, title, publisher, publishedOn } = input;
  const analysis = await analyse({ name: textSha, text, title, publisher, date: publishedOn });
  return transaction<LoadedArticle>(async (tx) => {
    if (await findSameText(tx, owner.id, textSha)) return { kind: 'existing' };
    const id = await insertArticle(tx, owner.id, input, null);
    await storeAnalysis(tx, { id, workId: id, revision: 1, text, title, extractedAt: null }, analysis);
    if (analysis.kind === 'analysed') return { kind: 'added' };
    return { kind: 'unread', reason: NOT_ANALYSABLE[analysis.reason] };
  }, STORE_TIMEOUT_MS);
}
