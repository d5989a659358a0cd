import { setTimeout as pause } from 'node:timers/promises';
import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { type ClaimState, type Decision, decisions } from '#lib/claims/curated-claim';
import { refuseChange } from '#lib/claims/refuse-change';
import { noteChange } from '#lib/claims/store';
import { db } from '#lib/platform/db';
import { transaction } from '#lib/platform/transaction';

/** Where the claim now stands, and its version for the next form. */
export type Decided = { claimId: string; articleId: string; state: ClaimState; version: number };

/** A decision upon another one that is still on its way waits this long for it, and looks this often. */
const WAIT_MS = 2000;
const LOOK_MS = 50;

/**
 * Approves, rejects or reopens a claim. Deciding the same again is no change and no error, so a double click is
 * harmless. A version that is still to come belongs to a decision sent right after another: they are taken in their order,
 * whichever arrives first.
 * @throws DomainError not-found; conflict when the claim is not as the form showed it
 */
export async function decideClaim(
  actor: Person,
  wish: { claimId: string; decision: Decision; version: number },
): Promise<Decided> {
  for (let waited = 0; waited < WAIT_MS && (await isEarly(actor, wish)); waited += LOOK_MS)
    await pause(LOOK_MS);
  return decideNow(actor, wish);
}

/** Whether the claim has not come to the version that was decided upon. */
async function isEarly(actor: Person, wish: { claimId: string; version: number }): Promise<boolean> {
  const before = { id: wish.claimId, version: { lt: wish.version }, article: articlesCuratedBy(actor) };
  return (await db().claim.count({ where: before })) > 0;
}

async function decideNow(
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
