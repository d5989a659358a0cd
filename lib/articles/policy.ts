import { type Actor, actorId, isAdmin, isTeacher } from '#lib/auth/actor';

/** What a decision about an article depends on. */
export type ArticleStanding = { ownerId: string | null; visibility: string; supersededAt: Date | null };

/** Public articles are everybody's to read; a private one is its owner's alone. */
export function canSeeArticle(actor: Actor, article: ArticleStanding): boolean {
  return article.visibility === 'public' || owns(actor, article);
}

/** Teachers and admins add articles. */
export function canAddArticle(actor: Actor): boolean {
  return isTeacher(actor);
}

/**
 * Who decides about an article's claims: the teacher who owns it, or an admin where the article is public.
 * Other teachers take its approved claims into their own sets instead.
 */
export function canCurateArticle(actor: Actor, article: ArticleStanding): boolean {
  if (!canSeeArticle(actor, article)) return false;
  return isAdmin(actor) || (isTeacher(actor) && owns(actor, article));
}

/** As curating, and only the newest revision is revised. */
export function canReviseArticle(actor: Actor, article: ArticleStanding): boolean {
  return article.supersededAt === null && canCurateArticle(actor, article);
}

/** `canSeeArticle` as the `where` of a lookup: what somebody may not see is not found. */
export function articlesSeenBy(actor: Actor): { OR: ({ visibility: string } | { ownerId: string })[] } {
  const own = actorId(actor);
  return { OR: [{ visibility: 'public' }, ...(own ? [{ ownerId: own }] : [])] };
}

/** `canCurateArticle` as the `where` of a lookup; nothing matches for those who may curate nothing. */
export function articlesCuratedBy(
  actor: Actor,
): { OR: ({ visibility: string } | { ownerId: string })[] } | { id: { in: string[] } } {
  const own = actorId(actor);
  if (own === null || !isTeacher(actor)) return { id: { in: [] } };
  return isAdmin(actor) ? articlesSeenBy(actor) : { OR: [{ ownerId: own }] };
}

function owns(actor: Actor, article: ArticleStanding): boolean {
  return actor.kind === 'person' && actor.id === article.ownerId;
}
