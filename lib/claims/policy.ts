import {
  type ArticleStanding,
  articlesCuratedBy,
  articlesSeenBy,
  canCurateArticle,
  canSeeArticle,
} from '#lib/articles/policy';
import type { Actor } from '#lib/auth/actor';

/** An approved claim is seen by whoever sees its article; the others by those who decide about them. */
export function canSeeClaim(actor: Actor, claim: { state: string }, article: ArticleStanding): boolean {
  return claim.state === 'approved' ? canSeeArticle(actor, article) : canCurateArticle(actor, article);
}

/** `canSeeClaim` as the `where` of a lookup. */
export function claimsSeenBy(actor: Actor) {
  return {
    OR: [{ state: 'approved', article: articlesSeenBy(actor) }, { article: articlesCuratedBy(actor) }],
  };
}
