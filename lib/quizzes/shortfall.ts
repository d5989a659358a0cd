import { z } from 'zod';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import type { RejectedItem } from '#lib/items/candidate';
import { heldBackReason } from '#lib/items/held-back-reason';
import type { Item } from '#lib/items/item';

/** Claims of which a reason is kept; the rest are counted. */
export const SILENT_CLAIMS_MAX = 100;

/**
 * What became of a claim that gave no question: `held-back`, all its questions failed the checks; `nothing-made`, no question could
 * be made; `told-already`, its questions would give another one away.
 */
const silentClaimSchema = z.object({
  claimId: z.string(),
  text: z.string(),
  why: z.enum(['held-back', 'nothing-made', 'told-already']),
  reason: z.string(),
});
export type SilentClaim = z.infer<typeof silentClaimSchema>;

/** Why a quiz got fewer questions than it was asked for; the JSON column `quizzes.shortfall`. */
export const shortfallSchema = z.object({
  /** Questions that came out. */
  got: z.int().min(0),
  /** Approved claims that they were looked for in, and claims of the set that are not approved. */
  claims: z.int().min(0),
  notApproved: z.int().min(0),
  silent: z.array(silentClaimSchema).max(SILENT_CLAIMS_MAX),
});
export type Shortfall = z.infer<typeof shortfallSchema>;

/** All that generation made of the approved claims of a set. */
export type Pool<Entry extends Item = Item> = {
  claims: readonly CuratedClaim[];
  notApproved: number;
  items: readonly Entry[];
  heldBack: readonly RejectedItem[];
};

/** Why `pool` gave only `picked`: each claim without a question, with the reason in a teacher's words. Never throws. */
export function explainShortfall(pool: Pool, picked: readonly Item[]): Shortfall {
  const asked = new Set(picked.map(claimOf));
  const silent = pool.claims.filter(({ id }) => !asked.has(id)).map((claim) => silentClaim(claim, pool));
  return {
    got: picked.length,
    claims: pool.claims.length,
    notApproved: pool.notApproved,
    silent: silent.slice(0, SILENT_CLAIMS_MAX),
  };
}

/** The claim that an item is made from, by its derivation. */
export function claimOf({ derivation }: Pick<Item, 'derivation'>): string | null {
  const { claim } = derivation.bindings;
  return typeof claim === 'string' ? claim : null;
}

const TOLD_ALREADY =
  'A question of the same sentence or the same fact is there already; this one would give it away.';
const UNREAD = 'Its words could not be read as one plain statement. Word it more simply.';
const REPORTED = 'The article only reports it, or leaves it in doubt: nothing proves a key.';
const NO_KIND = 'None of the kinds of question that were asked for can be made of it.';

function silentClaim(claim: CuratedClaim, { items, heldBack }: Pool): SilentClaim {
  const { id: claimId, text } = claim;
  const reasons = heldBack
    .filter(({ item }) => claimOf(item) === claimId)
    .map(({ reason }) => heldBackReason(reason));
  const failed = reasons.filter(({ group }) => group !== 'spare').map(({ words }) => words);
  const passed = items.some((item) => claimOf(item) === claimId) || reasons.length > failed.length;
  if (passed) return { claimId, text, why: 'told-already', reason: TOLD_ALREADY };
  const [reason] = byCount(failed);
  if (reason) return { claimId, text, why: 'held-back', reason: reason.words };
  return { claimId, text, why: 'nothing-made', reason: whyNothing(claim) };
}

function whyNothing({ clause, factuality }: CuratedClaim): string {
  if (!clause) return UNREAD;
  return factuality === 'asserted' || factuality === 'negated' ? NO_KIND : REPORTED;
}

/** Each of the words once with how often they came, the most frequent first. */
export function byCount(all: readonly string[]): { words: string; count: number }[] {
  const counts = Map.groupBy(all, (words) => words);
  return [...counts]
    .map(([words, { length: count }]) => ({ words, count }))
    .toSorted((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}
