import type { Actor } from '#lib/auth/actor';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import { deriveItem } from '#lib/items/derive-item';
import { verifyItem } from '#lib/items/verify-item';
import { db } from '#lib/platform/db';
import { readSources } from '#lib/quizzes/read-sources';
import type { StoredItem } from '#lib/quizzes/store';

/** A question that does not prove itself, and why. */
export type Unproved = { stem: string; reason: string };

/**
 * Proves stored items anew from their articles, as the actor sees them; the first that fails, or null. An item's id in the
 * database is its row's: the one that the derivation makes stands in for it. Of an item that a person worded anew the key is proved;
 * the wording is theirs.
 */
export async function findUnproved(actor: Actor, items: readonly StoredItem[]): Promise<Unproved | null> {
  const ids = items.flatMap((item) => item.claimId ?? []);
  const rows = await db().claim.findMany({ where: { id: { in: ids } }, select: claimSelect });
  const { sources, judge } = await readSources(actor, rows.map(toCuratedClaim));
  for (const item of items) {
    const source = sources.find(({ article }) => article.name === item.article);
    const made = source && deriveItem(source, item.derivation);
    const stem = item.edited && made ? made.stem : item.stem;
    const verified = verifyItem({ ...item, id: made?.id ?? item.id, stem }, sources, judge);
    if (!verified.ok) return { stem: item.stem, reason: verified.reason };
  }
  return null;
}
