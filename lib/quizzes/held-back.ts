import type { RejectedItem } from '#lib/items/candidate';
import { heldBackReason } from '#lib/items/held-back-reason';
import type { Item } from '#lib/items/item';
import { claimOf } from '#lib/quizzes/shortfall';

/** Candidates shown under one reason; the rest are counted. */
export const HELD_BACK_A_REASON = 10;

/** A question that could have been made and is not shown. */
export type HeldBackItem = Pick<Item, 'id' | 'kind' | 'stem' | 'key'> & {
  claimId: string | null;
  /** What it is in this question, where the reason leaves that open. */
  detail: string | null;
};

/** All that one reason holds back; `items` are the first of `count`. */
export type HeldBackGroup = {
  words: string;
  group: 'proof' | 'wording';
  count: number;
  items: HeldBackItem[];
};

/** What the checks held back of a pool, and how many more passed them but ask the same again. */
export type HeldBack = { groups: HeldBackGroup[]; count: number; spare: number };

/**
 * Candidates by the reason that holds them back: doubtful proofs first, then by number. The same step in the same claim counts once,
 * in whatever kind of question it was worded. Never throws.
 */
export function groupHeldBack(heldBack: readonly RejectedItem[]): HeldBack {
  const told = heldBack.map(({ item, reason }) => ({ item, ...heldBackReason(reason) }));
  const failed = uniqueBy(
    told.flatMap(({ group, ...rest }) => (group === 'spare' ? [] : [{ group, ...rest }])),
    ({ item, words }) => `${words} ${stepOf(item)}`,
  );
  const groups = [...Map.groupBy(failed, ({ words }) => words).values()].map((same) => ({
    words: same[0]?.words ?? '',
    group: same[0]?.group ?? ('wording' as const),
    count: same.length,
    items: same.slice(0, HELD_BACK_A_REASON).map(({ item, detail }) => ({ ...toView(item), detail })),
  }));
  return {
    groups: groups.toSorted(
      (a, b) => Number(b.group === 'proof') - Number(a.group === 'proof') || b.count - a.count,
    ),
    count: failed.length,
    spare: told.length - told.filter(({ group }) => group !== 'spare').length,
  };
}

function toView(item: Item): Omit<HeldBackItem, 'detail'> {
  const { id, kind, stem, key } = item;
  return { id, kind, stem, key, claimId: claimOf(item) };
}

function stepOf({ derivation: { rule, bindings } }: Item): string {
  const { claim, view, operator, slot, from, to, answer } = bindings;
  const basis = answer === undefined ? rule.slice(rule.indexOf('/')) : '';
  return [claim, view, basis, operator, slot, from, to, answer].join('\n');
}

function uniqueBy<Entry>(list: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const seen = new Map<string, Entry>();
  for (const entry of list) if (!seen.has(keyOf(entry))) seen.set(keyOf(entry), entry);
  return [...seen.values()];
}
