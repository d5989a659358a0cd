import type { Person } from '#lib/auth/actor';
import { SET_TITLE_MAX } from '#lib/claim-sets/claim-set';
import { addApprovedToSet, openClaimSet } from '#lib/claim-sets/curate-claim-set';
import { findArticleTitle } from '#lib/claims/queries';
import { DomainError } from '#lib/platform/errors';

/**
 * Puts all approved claims of an article into a set; `new` opens one that is named after the article.
 * @returns the id of the set
 * @throws DomainError not-found; invalid when there is nothing approved, or the set would hold too many
 */
export async function collectApproved(
  actor: Person,
  wish: { articleId: string; claimSetId: string | 'new' },
): Promise<string> {
  const article = await findArticleTitle(actor, wish.articleId);
  if (!article) throw new DomainError('not-found', 'This article is not there.');
  if (article.approved === 0) {
    throw new DomainError('invalid', 'Approve some claims first: only approved ones go into a set.');
  }
  const claimSetId =
    wish.claimSetId === 'new'
      ? await openClaimSet(actor, {
          title: cut(article.title),
          description: '',
        })
      : wish.claimSetId;
  await addApprovedToSet(actor, { claimSetId, articleId: wish.articleId });
  return claimSetId;
}

/** As much of a title as a set's name may have, never half a character. */
function cut(title: string): string {
  return title
    .slice(0, SET_TITLE_MAX)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
