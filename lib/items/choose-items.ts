import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Derived } from '#lib/items/derive-item';
import { distinctFacts, patternOf, sharedPatterns } from '#lib/items/distinct-facts';
import type { GeneratedItems, RejectedItem } from '#lib/items/generate-items';
import type { Item } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { chance } from '#lib/items/propose-items';
import { repeats, twoAnswered } from '#lib/items/repeats';
import { verifyItem } from '#lib/items/verify-item';

/** An item that may be shown, with what it was derived from. */
export type Candidate = { item: Item; derived: Derived };

export type Choosing = {
  sources: readonly ArticleClaims[];
  judge: Judge;
  seed: number;
  limit: number;
  /** Most items on one fact; without it as many as the limit asks for. */
  perFactMax?: number;
};

/**
 * Takes the best candidate that still fits, again and again, until `limit` are shown: verified, in balance, no fact twice, no fact,
 * operator or answer too often. What does not fit says why. Same candidates and seed, same choice. Never throws.
 */
export function chooseItems(candidates: readonly Candidate[], choosing: Choosing): GeneratedItems {
  const { sources, judge, seed, limit, perFactMax = Number.POSITIVE_INFINITY } = choosing;
  const facts = distinctFacts(candidates.map(({ derived }) => derived));
  const patterns = sharedPatterns(
    candidates.map(({ derived }) => derived),
    facts,
  );
  const caps = capsFor(limit, new Set(facts.values()).size, perFactMax);
  const rejected: RejectedItem[] = [];
  const shown: Entry[] = [];
  const counts = new Map<string, number>();
  const unclear = twoAnswered(candidates);
  const canBeFalse = candidates.some(({ item }) => truthOf(item) === 'false');
  const trueLeads = canBeFalse && chance(seed, candidates[0]?.item.article ?? '') % 2 === 0;
  let open: Entry[] = candidates
    .map((candidate) => ({
      ...candidate,
      tie: chance(seed, candidate.item.id),
      keys: countKeys(candidate, facts, patterns),
    }))
    .toSorted((a, b) => b.item.score - a.item.score || a.tie - b.tie);
  const refuse = ({ item }: Candidate, reason: string) => rejected.push({ item, reason });
  while (shown.length < limit) {
    const best = bestOf(
      open.filter((entry) => inBalance(entry.item, counts, trueLeads)),
      counts,
    );
    if (!best) break;
    open = open.filter((other) => other !== best);
    const often = best.keys.find((key) => (counts.get(key) ?? 0) >= capOf(key, caps));
    const reason = unclear.has(best.item.id)
      ? 'two-answers: Another fact fits the same words.'
      : often !== undefined
        ? `often: ${OFTEN[often.slice(0, often.indexOf(' '))] ?? 'It'} is asked enough already.`
        : repeats(best, shown);
    const verified = reason === null ? verifyItem(best.item, sources, judge) : null;
    if (reason !== null) refuse(best, reason);
    else if (verified?.ok === false) refuse(best, `verify: ${verified.reason}`);
    else {
      shown.push(best);
      for (const key of best.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const left =
    shown.length >= limit
      ? 'limit: Enough items were found.'
      : 'balance: Its key would be the more frequent one.';
  for (const entry of open) refuse(entry, left);
  return { shown: shown.map(({ item }) => item), rejected };
}

type Entry = Candidate & { tie: number; keys: string[] };

/** How often one fact, one kind of truth question on it, one operator, pattern or answer may come among `limit` items. */
function capsFor(limit: number, facts: number, perFactMax: number): Record<string, number> {
  const perFact = limit / Math.max(1, facts);
  return {
    fact: Math.min(perFactMax, Math.max(2, Math.ceil(1.5 * perFact))),
    truth: Math.max(1, Math.ceil(0.75 * perFact)),
    operator: Math.max(2, Math.ceil(limit / 5)),
    pattern: Math.max(2, Math.ceil(limit / 8)),
    answer: Math.max(2, Math.ceil(limit / 10)),
  };
}

const OFTEN: Record<string, string> = {
  fact: 'This fact',
  truth: 'Whether this is true',
  operator: 'This kind of near miss',
  pattern: 'The same of another',
  answer: 'This answer',
};

function capOf(key: string, caps: Record<string, number>): number {
  return caps[key.slice(0, key.indexOf(' '))] ?? Number.POSITIVE_INFINITY;
}

/** Each further item on the same fact, sentence, operator, kind or answer is worth this much less. Our choice. */
const REPEAT_COSTS: Record<string, number> = {
  fact: 0.12,
  sentence: 0.06,
  operator: 0.03,
  kind: 0.02,
  answer: 0.1,
  pattern: 0.08,
};

function bestOf(entries: readonly Entry[], counts: ReadonlyMap<string, number>): Entry | undefined {
  let best: Entry | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    let worth = entry.item.score;
    for (const key of entry.keys) {
      worth -= (counts.get(key) ?? 0) * (REPEAT_COSTS[key.slice(0, key.indexOf(' '))] ?? 0);
    }
    if (worth <= highest) continue;
    best = entry;
    highest = worth;
  }
  return best;
}

function countKeys(
  { item, derived }: Candidate,
  facts: ReadonlyMap<string, string>,
  patterns: ReadonlySet<string>,
): string[] {
  const fact = facts.get(derived.claim.id) ?? derived.claim.id;
  const asksTruth = derived.answer === null;
  return [
    `fact ${fact}`,
    `sentence ${derived.claim.sentence.start}`,
    `kind ${item.kind}`,
    ...(patterns.has(patternOf(derived.clause)) ? [`pattern ${patternOf(derived.clause)}`] : []),
    `key ${item.kind} ${item.key}`,
    ...(asksTruth ? [`truth ${fact}`, `told ${truthOf(item)}`] : [`answer ${derived.answer?.text ?? ''}`]),
    ...(derived.distortion ? [`operator ${derived.distortion.operator}`] : []),
  ];
}

/**
 * A key may lead the others of its kind by one at most; and of all that is true or false, the true may lead by one or else the false,
 * as the seed has it: one lone question of an article is not always true.
 */
function inBalance(item: Item, counts: ReadonlyMap<string, number>, trueLeads: boolean): boolean {
  if (item.options.length === 0 || item.kind === 'multiple-choice') return true;
  const count = (key: string) => counts.get(`key ${item.kind} ${key}`) ?? 0;
  const rivals = item.options.filter((key) => key !== item.key);
  const truth = truthOf(item);
  const lead = (counts.get('told true') ?? 0) - (counts.get('told false') ?? 0);
  if (truth === 'true' && lead >= (trueLeads ? 1 : 0)) return false;
  if (truth === 'false' && lead <= (trueLeads ? 0 : -1)) return false;
  if (item.kind !== 'verdict') return count(item.key) <= Math.min(...rivals.map(count));
  return truth !== 'open' || count(item.key) <= Math.max(...rivals.map(count));
}

function truthOf({ key }: Item): 'true' | 'false' | 'open' {
  if (/^(?:Yes|True|supported)$/.test(key)) return 'true';
  return /^(?:No|False|refuted)$/.test(key) ? 'false' : 'open';
}
