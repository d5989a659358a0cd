import { type Actor, actorId } from '#lib/auth/actor';

/** A kept check is its asker's; once published it is everybody's to read. As the `where` of a lookup. */
export function checksSeenBy(actor: Actor): { OR: ({ askedBy: string } | { publishedAt: { not: null } })[] } {
  const own = actorId(actor);
  return { OR: [{ publishedAt: { not: null } }, ...(own ? [{ askedBy: own }] : [])] };
}
