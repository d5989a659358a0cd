import type { Item } from '#lib/items/item';
import { noPreference, type Preference } from '#lib/quizzes/preference';

/**
 * Picks up to `count` items for one quiz, best of the preferred first, so that no question gives another away: no two share a stem
 * or a character of evidence, and yes and no (true and false) are as even as the pool allows. Same input, same pick.
 */
export function pickItems<Entry extends Item>(
  pool: readonly Entry[],
  count: number,
  preference: Preference = noPreference,
): Entry[] {
  const waiting = [...pool].sort(inOrderOf(preference));
  const picked: Entry[] = [];
  while (picked.length < count) {
    const fitting = waiting.filter((item) => isIndependent(item, picked));
    const open = preference.mix === 'even' ? rarestKind(fitting, picked) : fitting;
    const next = open.find((item) => balances(item, picked)) ?? open[0];
    if (!next) break;
    picked.push(next);
  }
  return picked;
}

/** Those of the kind that was picked least so far. */
function rarestKind<Entry extends Item>(open: readonly Entry[], picked: readonly Item[]): readonly Entry[] {
  const used = ({ kind }: Item) => picked.filter((other) => other.kind === kind).length;
  const least = Math.min(...open.map(used));
  return open.filter((item) => used(item) === least);
}

/**
 * The item to put in place of `gone`: the best independent one ranked below it, then from the top again; null when the
 * pool holds no other.
 */
export function replacementFor<Entry extends Item>(
  gone: Item,
  kept: readonly Item[],
  pool: readonly Entry[],
  preference: Preference = noPreference,
): Entry | null {
  const order = inOrderOf(preference);
  const ranked = [...pool].sort(order);
  const place = ranked.findIndex((item) => order(item, gone) > 0);
  const fromHere = place < 0 ? ranked : [...ranked.slice(place), ...ranked.slice(0, place)];
  return fromHere.find((item) => !isSame(item, gone) && isIndependent(item, kept)) ?? null;
}

/** The same words, or made the same way: a question worded by hand is not replaced by what it was before. */
function isSame(a: Item, b: Item): boolean {
  return a.stem === b.stem || madeBy(a) === madeBy(b);
}

/** Columns of JSON keep no order of their keys. */
function madeBy({ article, derivation: { rule, bindings } }: Item): string {
  const slots = Object.entries(bindings).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([article, rule, slots]);
}

/** True when no item of `others` asks the same or stands on the same evidence. */
export function isIndependent(item: Item, others: readonly Item[]): boolean {
  return others.every((other) => other.stem !== item.stem && !sharesEvidence(item, other));
}

function sharesEvidence(a: Item, b: Item): boolean {
  return a.evidence.some((mine) =>
    b.evidence.some(
      (theirs) => mine.article === theirs.article && mine.start < theirs.end && theirs.start < mine.end,
    ),
  );
}

/** Two answers only: prefer the one that is keyed less often so far. */
function balances(item: Item, picked: readonly Item[]): boolean {
  if (item.options.length !== 2) return true;
  const alike = picked.filter((other) => other.kind === item.kind);
  const same = alike.filter((other) => other.key === item.key).length;
  return same * 2 <= alike.length;
}

function inOrderOf({ tierOf }: Preference): (a: Item, b: Item) => number {
  return (a, b) => tierOf(a) - tierOf(b) || byScore(a, b);
}

function byScore(a: Item, b: Item): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
