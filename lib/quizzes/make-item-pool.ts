import type { Person } from '#lib/auth/actor';
import { claimSetSource } from '#lib/claim-sets/queries';
import { generateItems } from '#lib/items/generate-items';
import type { Item, ItemKind } from '#lib/items/item';
import { DomainError } from '#lib/platform/errors';
import { readSources } from '#lib/quizzes/read-sources';
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
  const set = await claimSetSource(actor, claimSetId);
  if (!set) throw new DomainError('not-found', 'This claim set is not there, or not yours.');
  const chosen = new Set(set.claims.map((claim) => claim.id));
  const { sources, judge } = await readSources(actor, set.claims);
  const asked = sources.map((source) => ({
    ...source,
    claims: source.claims.filter((claim) => chosen.has(claim.id)),
  }));
  const { shown } = generateItems(asked, { ...wish, judge, perArticle: POOL_PER_ARTICLE, balanced: false });
  return shown.map((item) => ({ ...item, claimId: claimOf(item), edited: false }));
}

/** A pool holds more than a quiz takes, so that each question can be swapped for others. */
const POOL_PER_ARTICLE = 60;

/** The claim that an item is made from, by its derivation. */
function claimOf({ derivation }: Item): string | null {
  const { claim } = derivation.bindings;
  return typeof claim === 'string' ? claim : null;
}
