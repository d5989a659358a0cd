import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import type { ClaimState } from '#lib/claims/curated-claim';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';

/**
 * Says why a conditional change of a claim changed nothing. When the claim already is in the state `wanted`, that is
 * no refusal: the claim's article and version come back.
 * @throws DomainError not-found, conflict
 */
export async function refuseChange(
  tx: Tx,
  actor: Person,
  claimId: string,
  wanted: ClaimState | null,
): Promise<{ articleId: string; version: number }> {
  const claim = await tx.claim.findFirst({
    where: { id: claimId, article: articlesCuratedBy(actor) },
    select: { articleId: true, version: true, state: true },
  });
  if (!claim) throw new DomainError('not-found', 'This claim is not there, or not yours to change.');
  if (claim.state === wanted) return { articleId: claim.articleId, version: claim.version };
  throw new DomainError(
    'conflict',
    'This claim was changed meanwhile, here or in another window. Look at it as it is now, then decide again.',
  );
}
