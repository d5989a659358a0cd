import { type Actor, actorId, isAdmin, isTeacher } from '#lib/auth/actor';

/** What a decision about a claim set depends on. */
export type ClaimSetStanding = { ownerId: string; editions: number };

/** Teachers and admins keep claim sets. */
export function canOpenClaimSet(actor: Actor): boolean {
  return isTeacher(actor);
}

/** A set is its owner's to change, as long as the owner is a teacher; an admin may help. */
export function canCurateClaimSet(actor: Actor, set: ClaimSetStanding): boolean {
  return isAdmin(actor) || (canOpenClaimSet(actor) && set.ownerId === actorId(actor));
}

/** The published editions of a set are every teacher's to read and reuse. */
export function canSeeEditions(actor: Actor, set: ClaimSetStanding): boolean {
  return canCurateClaimSet(actor, set) || (canOpenClaimSet(actor) && set.editions > 0);
}

/** `canCurateClaimSet` as the `where` of a lookup. */
export function claimSetsCuratedBy(actor: Actor): { ownerId?: string; id?: { in: string[] } } {
  const own = actorId(actor);
  if (own === null || !isTeacher(actor)) return { id: { in: [] } };
  return isAdmin(actor) ? {} : { ownerId: own };
}

/** `canSeeEditions` as the `where` of a lookup. */
export function claimSetsReadBy(actor: Actor) {
  if (!isTeacher(actor)) return { id: { in: [] } };
  return { OR: [claimSetsCuratedBy(actor), { editions: { some: {} } }] };
}
