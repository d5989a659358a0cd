import type { Item } from '#lib/items/item';
import { type Nearness, nearness } from '#lib/quizzes/gives-away';
import { noPreference, type Preference } from '#lib/quizzes/preference';
import { claimOf } from '#lib/quizzes/shortfall';

/**
 * Picks up to `count` items for one quiz, best of the preferred first, so that no question gives another away, and yes and no (true
 * and false) are as even as the pool allows. Questions of one sentence come together only where there are not enough of others;
 * where one stands in the way of two, the two are taken. Same input, same pick.
 */
export function pickItems<Entry extends Item>(
  pool: readonly Entry[],
  count: number,
  preference: Preference = noPreference,
): Entry[] {
  const waiting = [...pool].sort(inOrderOf(preference));
  const apart = filledUp([], { waiting, count, preference, nearest: 'apart' });
  const near = filledUp(apart, { waiting, count, preference, nearest: 'same-sentence' });
  return evened(withExchanges(near, { waiting, count }), { waiting, preference });
}

type Picking<Entry> = {
  waiting: readonly Entry[];
  count: number;
  preference: Preference;
  nearest: Exclude<Nearness, 'gives-away'>;
};

function filledUp<Entry extends Item>(
  given: readonly Entry[],
  { waiting, count, preference, nearest }: Picking<Entry>,
): Entry[] {
  const picked = [...given];
  let fitting = waiting.filter((item) => isIndependent(item, picked, nearest));
  while (picked.length < count) {
    const open = preference.mix === 'even' ? rarestKind(fitting, picked) : fitting;
    const next = open.find((item) => balances(item, picked)) ?? open[0];
    if (!next) break;
    picked.push(next);
    fitting = fitting.filter((item) => isIndependent(item, [next], nearest));
  }
  return picked;
}

/** Gives one item up wherever two that only it stands in the way of fit together, until there are enough or no such pair is left. */
function withExchanges<Entry extends Item>(
  given: readonly Entry[],
  { waiting, count }: Pick<Picking<Entry>, 'waiting' | 'count'>,
): Entry[] {
  const picked = [...given];
  while (picked.length < count) {
    const behind = Map.groupBy(
      waiting.filter((item) => !picked.includes(item)),
      (item) => soleObstacle(item, picked),
    );
    const exchange = picked
      .toReversed()
      .flatMap((gone) => {
        const pair = firstPair(behind.get(gone) ?? []);
        return pair ? [{ gone, pair }] : [];
      })
      .at(0);
    if (!exchange) break;
    const [first, second] = exchange.pair;
    picked.splice(picked.indexOf(exchange.gone), 1, first);
    picked.push(second);
  }
  return picked;
}

/** The one picked item that keeps this one out; null where there are more. */
function soleObstacle<Entry extends Item>(item: Entry, picked: readonly Entry[]): Entry | null {
  const [first, ...others] = picked.filter((other) => nearness(item, other) === 'gives-away');
  return others.length === 0 ? (first ?? null) : null;
}

function firstPair<Entry extends Item>(items: readonly Entry[]): [Entry, Entry] | null {
  for (const [at, one] of items.entries()) {
    const other = items.slice(at + 1).find((later) => nearness(one, later) !== 'gives-away');
    if (other) return [one, other];
  }
  return null;
}

/**
 * While one of two answers is right more often, one of its questions gives way to another form of the same claim: one with the other
 * answer, or else one with other answers than two, as hard as wished.
 */
function evened<Entry extends Item>(
  given: readonly Entry[],
  { waiting, preference }: Pick<Picking<Entry>, 'waiting' | 'preference'>,
): Entry[] {
  const picked = [...given];
  for (let lead = leadOf(picked); Math.abs(lead) > 1; lead = leadOf(picked)) {
    const leaning = picked.filter((item) => sideOf(item) === Math.sign(lead));
    const forms = leaning.flatMap((gone) => {
      const kept = picked.filter((item) => item !== gone);
      return waiting
        .filter((item) => claimOf(item) !== null && claimOf(item) === claimOf(gone))
        .filter((item) => preference.tierOf(item) <= preference.tierOf(gone))
        .filter((item) => item.score >= gone.score - EVEN_COST_MAX)
        .filter((item) => sideOf(item) !== sideOf(gone) && isIndependent(item, kept, 'same-sentence'))
        .map((item) => ({ gone, item }));
    });
    const best = forms.find(({ item }) => sideOf(item) === -Math.sign(lead)) ?? forms.at(0);
    if (!best || (preference.mix === 'even' && best.item.kind !== best.gone.kind)) break;
    picked[picked.indexOf(best.gone)] = best.item;
  }
  return picked;
}

/** How much of its score a question may cost that makes the answers more even. Our choice. */
const EVEN_COST_MAX = 0.25;

/** By how many the first of two answers is right more often than the second. */
function leadOf(items: readonly Item[]): number {
  return items.reduce((lead, item) => lead + sideOf(item), 0);
}

/** 1 where the first of two answers is right, -1 where the second is, 0 where there are more or none. */
function sideOf({ options, key }: Item): number {
  return options.length === 2 ? (key === options[0] ? 1 : -1) : 0;
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
  const fromHere = (place < 0 ? ranked : [...ranked.slice(place), ...ranked.slice(0, place)]).filter(
    (item) => !isSame(item, gone),
  );
  return (
    fromHere.find((item) => isIndependent(item, kept, 'apart')) ??
    fromHere.find((item) => isIndependent(item, kept, 'same-sentence')) ??
    null
  );
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

function isIndependent(item: Item, others: readonly Item[], nearest: Picking<Item>['nearest']): boolean {
  return others.every((other) => {
    const near = nearness(item, other);
    return near === 'apart' || near === nearest;
  });
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
