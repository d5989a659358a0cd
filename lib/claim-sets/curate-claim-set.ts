import type { Person } from '#lib/auth/actor';
import { type ClaimSetInput, SET_CLAIMS_MAX } from '#lib/claim-sets/claim-set';
import { canOpenClaimSet } from '#lib/claim-sets/policy';
import { memberIds, numberMembers, takeClaimSet } from '#lib/claim-sets/store';
import { claimsSeenBy } from '#lib/claims/policy';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { enforce } from '#lib/platform/rate-limit';
import { transaction } from '#lib/platform/transaction';

/** More in an hour is no teacher at work. */
const OPENING = { name: 'open-claim-set', max: 60, seconds: 3600 };

/** Which of a set's claims moves, and where to. */
export type Move = 'up' | 'down' | 'first' | 'last';

/**
 * Opens an empty claim set and returns its id.
 * @throws DomainError forbidden, limit
 */
export async function openClaimSet(actor: Person, input: ClaimSetInput): Promise<string> {
  if (!canOpenClaimSet(actor)) throw new DomainError('forbidden', 'Only teachers keep claim sets.');
  await enforce(OPENING, actor.id);
  const id = newId();
  await db().claimSet.create({ data: { id, ownerId: actor.id, ...input }, select: { id: true } });
  return id;
}

/**
 * Gives a set another name and note.
 * @throws DomainError not-found, conflict
 */
export async function describeClaimSet(
  actor: Person,
  wish: ClaimSetInput & { claimSetId: string; version: number },
): Promise<void> {
  const { claimSetId, version, ...input } = wish;
  await transaction(async (tx) => {
    await takeClaimSet(tx, actor, claimSetId, version);
    await tx.claimSet.update({ where: { id: claimSetId }, data: input, select: { id: true } });
  });
}

/**
 * Puts approved claims that the actor can see at the end of a set; those that it holds already stay where they are.
 * @returns how many were added
 * @throws DomainError not-found; invalid when the set would hold too many
 */
export async function addToClaimSet(
  actor: Person,
  wish: { claimSetId: string; claimIds: string[] },
): Promise<number> {
  return addClaims(actor, wish.claimSetId, { id: { in: wish.claimIds } });
}

/**
 * As `addToClaimSet`, with all approved claims of an article.
 * @throws DomainError not-found; invalid when the set would hold too many
 */
export async function addApprovedToSet(
  actor: Person,
  wish: { claimSetId: string; articleId: string },
): Promise<number> {
  return addClaims(actor, wish.claimSetId, { articleId: wish.articleId });
}

/**
 * Takes a claim out of a set.
 * @throws DomainError not-found, conflict
 */
export async function removeFromClaimSet(
  actor: Person,
  wish: { claimSetId: string; claimId: string; version: number },
): Promise<void> {
  await transaction(async (tx) => {
    await takeClaimSet(tx, actor, wish.claimSetId, wish.version);
    await tx.claimSetMember.deleteMany({ where: { claimSetId: wish.claimSetId, claimId: wish.claimId } });
    await numberMembers(tx, wish.claimSetId, await memberIds(tx, wish.claimSetId));
  });
}

/**
 * Moves a claim within its set. A claim that is not in the set, or is there already, moves nothing.
 * @throws DomainError not-found, conflict
 */
export async function moveInClaimSet(
  actor: Person,
  wish: { claimSetId: string; claimId: string; move: Move; version: number },
): Promise<void> {
  await transaction(async (tx) => {
    await takeClaimSet(tx, actor, wish.claimSetId, wish.version);
    const order = await memberIds(tx, wish.claimSetId);
    await numberMembers(tx, wish.claimSetId, moved(order, wish.claimId, wish.move));
  });
}

/**
 * Puts a set away: it leaves the lists and takes no changes; its editions and quizzes stay.
 * @throws DomainError not-found, conflict
 */
export async function archiveClaimSet(
  actor: Person,
  wish: { claimSetId: string; version: number },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    await takeClaimSet(tx, actor, wish.claimSetId, wish.version);
    await tx.claimSet.update({
      where: { id: wish.claimSetId },
      data: { archivedAt: now },
      select: { id: true },
    });
  });
}

function moved(order: string[], claimId: string, move: Move): string[] {
  const from = order.indexOf(claimId);
  if (from < 0) return order;
  const to = { up: Math.max(0, from - 1), down: from + 1, first: 0, last: order.length }[move];
  const rest = order.filter((id) => id !== claimId);
  return [...rest.slice(0, to), claimId, ...rest.slice(to)];
}

async function addClaims(
  actor: Person,
  claimSetId: string,
  which: { id: { in: string[] } } | { articleId: string },
): Promise<number> {
  return transaction(async (tx) => {
    await takeClaimSet(tx, actor, claimSetId, null);
    const held = await memberIds(tx, claimSetId);
    const claims = await tx.claim.findMany({
      where: { AND: [claimsSeenBy(actor), which, { id: { notIn: held }, state: 'approved' }] },
      orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
      take: SET_CLAIMS_MAX + 1,
      select: { id: true },
    });
    if (held.length + claims.length > SET_CLAIMS_MAX) {
      throw new DomainError(
        'invalid',
        `A set may hold up to ${SET_CLAIMS_MAX} claims. Open another set for these.`,
        { field: 'claimSetId' },
      );
    }
    await tx.claimSetMember.createMany({
      data: claims.map(({ id }, at) => ({ claimSetId, claimId: id, position: held.length + at + 1 })),
    });
    return claims.length;
  });
}
