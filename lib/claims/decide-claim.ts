import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { type ClaimState, type Decision, decisions } from '#lib/claims/curated-claim';
import { refuseChange } from '#lib/claims/refuse-change';
import { noteChange } from '#lib/claims/store';
import { transaction } from '#lib/platform/transaction';

/** Where the claim now stands, and its version for the next form. */
export type Decided = { claimId: string; articleId: string; state: ClaimState; version: number };

/**
 * Approves, rejects or reopens a claim. Deciding the same again is no change and no error, so a double click is
 * harmless.
 * @throws DomainError not-found; conflict when the claim is not as the form showed it
 */
export async function decideClaim(
  actor: Person,
  wish: { claimId: string; decision: Decision; version: number },
): Promise<Decided> {
  const { to, from, change } = decisions[wish.decision];
  return transaction(async (tx) => {
    const done = await tx.claim.updateManyAndReturn({
      where: {
        id: wish.claimId,
        version: wish.version,
        state: { in: [...from] },
        article: articlesCuratedBy(actor),
      },
      data: { state: to, version: { increment: 1 } },
      select: { id: true, articleId: true, version: true },
    });
    const claim = done[0];
    if (!claim) {
      const now = await refuseChange(tx, actor, wish.claimId, to);
      return { claimId: wish.claimId, state: to, ...now };
    }
    await noteChange(tx, { claimId: claim.id, actorId: actor.id, change });
    return { claimId: claim.id, articleId: claim.articleId, state: to, version: claim.version };
  });
}
