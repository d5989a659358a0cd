import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { refuseChange } from '#lib/claims/refuse-change';
import { noteChange } from '#lib/claims/store';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/**
 * Lets one claim stand for another that says the same: the merged one leaves triage, and claim sets that held it hold
 * the other.
 * @throws DomainError not-found, conflict, invalid (another article's claim, itself, or one that was merged away)
 */
export async function mergeClaim(
  actor: Person,
  wish: { claimId: string; intoId: string; version: number },
): Promise<{ articleId: string }> {
  return transaction(async (tx) => {
    await requireTarget(tx, actor, wish);
    const done = await tx.claim.updateManyAndReturn({
      where: {
        id: wish.claimId,
        version: wish.version,
        state: { not: 'merged' },
        article: articlesCuratedBy(actor),
      },
      data: { state: 'merged', mergedIntoId: wish.intoId, version: { increment: 1 } },
      select: { articleId: true },
    });
    const claim = done[0];
    if (!claim) return refuseChange(tx, actor, wish.claimId, null);
    await moveMembers(tx, wish.claimId, wish.intoId);
    await noteChange(tx, {
      claimId: wish.claimId,
      actorId: actor.id,
      change: 'merged',
      after: { intoId: wish.intoId },
    });
    return claim;
  });
}

/** Locks the claim that is to stay, so that it cannot be merged away at the same time. */
async function requireTarget(
  tx: Tx,
  actor: Person,
  { claimId, intoId }: { claimId: string; intoId: string },
): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM claims WHERE id IN (${claimId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`;
  const [claim, into] = await Promise.all(
    [claimId, intoId].map((id) =>
      tx.claim.findFirst({
        where: { id, article: articlesCuratedBy(actor) },
        select: { articleId: true, state: true },
      }),
    ),
  );
  if (!claim || !into) throw new DomainError('not-found', 'This claim is not there, or not yours to change.');
  if (claimId !== intoId && claim.articleId === into.articleId && into.state !== 'merged') return;
  throw new DomainError('invalid', 'Choose another claim of the same article that was not merged away.', {
    field: 'intoId',
  });
}

async function moveMembers(tx: Tx, claimId: string, intoId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE claim_set_members m SET claim_id = ${intoId}::uuid
    WHERE m.claim_id = ${claimId}::uuid AND NOT EXISTS (
      SELECT 1 FROM claim_set_members o WHERE o.claim_set_id = m.claim_set_id AND o.claim_id = ${intoId}::uuid)`;
  await tx.claimSetMember.deleteMany({ where: { claimId } });
}
