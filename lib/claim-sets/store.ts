import type { Person } from '#lib/auth/actor';
import { claimSetsCuratedBy } from '#lib/claim-sets/policy';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';

const NOT_THERE = 'This claim set is not there, or not yours to change.';
const CHANGED =
  'This claim set was changed meanwhile, here or in another window. Look at it as it is now, then try again.';

/**
 * Takes the set for a change: counts its version up and holds its row until the transaction ends, so that changes of
 * one set follow one another. Without `version` any state of the set will do.
 * @throws DomainError not-found; conflict when the set is not the version the form showed
 */
export async function takeClaimSet(
  tx: Tx,
  actor: Person,
  id: string,
  version: number | null,
): Promise<{ title: string; description: string }> {
  const mine = { id, archivedAt: null, ...claimSetsCuratedBy(actor) };
  const taken = await tx.claimSet.updateManyAndReturn({
    where: { AND: [mine, version === null ? {} : { version }] },
    data: { version: { increment: 1 } },
    select: { title: true, description: true },
  });
  if (taken[0]) return taken[0];
  const there = await tx.claimSet.findFirst({ where: { AND: [mine] }, select: { id: true } });
  throw there ? new DomainError('conflict', CHANGED) : new DomainError('not-found', NOT_THERE);
}

/** Ids of the claims of a set in their order. */
export async function memberIds(tx: Tx, claimSetId: string): Promise<string[]> {
  const members = await tx.claimSetMember.findMany({
    where: { claimSetId },
    orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
    select: { claimId: true },
  });
  return members.map((member) => member.claimId);
}

/** Numbers the members of a set 1, 2, 3… in the order of `claimIds`. */
export async function numberMembers(tx: Tx, claimSetId: string, claimIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE claim_set_members m SET position = o.position
    FROM unnest(${claimIds}::uuid[]) WITH ORDINALITY AS o(claim_id, position)
    WHERE m.claim_set_id = ${claimSetId}::uuid AND m.claim_id = o.claim_id`;
}
