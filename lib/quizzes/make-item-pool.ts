import type { Person } from '#lib/auth/actor';
import { claimSetSource } from '#lib/claim-sets/queries';
import type { ItemKind } from '#lib/items/item';
import { DomainError } from '#lib/platform/errors';
import type { StoredItem } from '#lib/quizzes/store';

/**
 * Every question that the usable claims of a set give. Same set, same seed, same kinds: same questions.
 * @throws DomainError not-found when the set is not the actor's
 */
export async function makeItemPool(
  actor: Person,
  claimSetId: string,
  wish: { seed: number; kinds: ItemKind[] },
): Promise<StoredItem[]> {
  const source = await claimSetSource(actor, claimSetId);
  if (!source) throw new DomainError('not-found', 'This claim set is not there, or not yours.');
  throw new DomainError('unavailable', `INTERIM ${wish.seed}`);
}
