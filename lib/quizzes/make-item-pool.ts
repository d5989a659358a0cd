import type { Person } from '#lib/auth/actor';
import { claimSetSource } from '#lib/claim-sets/queries';
import { FILL_MIN_SCORE, generateItems } from '#lib/items/generate-items';
import type { ItemKind } from '#lib/items/item';
import { DomainError } from '#lib/platform/errors';
import { readSources } from '#lib/quizzes/read-sources';
import { claimOf, type Pool } from '#lib/quizzes/shortfall';
import type { StoredItem } from '#lib/quizzes/store';

/**
 * Every question that the usable claims of a set give, and what was held back. Same set, same seed, same kinds: same questions.
 * @throws DomainError not-found when the set is not the actor's
 */
export async function makeItemPool(
  actor: Person,
  claimSetId: string,
  wish: { seed: number; kinds: ItemKind[] },
): Promise<Pool<StoredItem>> {
  const set = await claimSetSource(actor, claimSetId);
  if (!set) throw new DomainError('not-found', 'This claim set is not there, or not yours.');
  const chosen = new Set(set.claims.map((claim) => claim.id));
  const { sources, judge } = await readSources(actor, set.claims);
  const asked = sources.map((source) => ({
    ...source,
    claims: source.claims.filter((claim) => chosen.has(claim.id)),
  }));
  const { shown, rejected } = generateItems(asked, {
    ...wish,
    judge,
    minScore: FILL_MIN_SCORE,
    everyForm: true,
  });
  return {
    claims: set.claims,
    notApproved: set.notUsable,
    items: shown.map((item) => ({ ...item, claimId: claimOf(item), edited: false })),
    heldBack: rejected,
  };
}
