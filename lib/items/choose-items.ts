import { withoutAnchor } from '#lib/claims/article-anchor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Candidate, RejectedItem } from '#lib/items/candidate';
import { distinctFacts, patternOf, sharedPatterns } from '#lib/items/distinct-facts';
import type { Item, ItemKind } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { chance } from '#lib/items/propose-items';
import { repeats, twoAnswered } from '#lib/items/repeats';
import { verifyItem } from '#lib/items/verify-item';

export type Choosing = {
  sources: readonly ArticleClaims[];
  judge: Judge;
  seed: number;
  limit: number;
  /** Most items on one fact; without it as many as the limit asks for. */
  perFactMax?: number;
};

/** What is shown, best first, and what is not. */
export type Chosen = { shown: Candidate[]; rejected: RejectedItem[] };

/**
 * Takes the best candidate that still fits, again and again, until `limit` are shown: verified, in balance, no fact twice, no fact,
 * operator or answer too often. What does not fit says why. Same candidates and seed, same choice. Never throws.
 */
export function chooseItems(candidates: readonly Candidate[], choosing: Choosing): Chosen {
  const { sources, judge, seed, limit, perFactMax = Number.POSITIVE_INFINITY } = choosing;
  const facts = distinctFacts(candidates.map(({ derived }) => derived));
  const patterns = sharedPatterns(
    candidates.map(({ derived }) => derived),
    facts,
  );
  const caps = capsFor(limit, new Set(facts.values()).size, perFactMax);
  const rejected: RejectedItem[] = [];
  const shown: Entry[] = [];
  // False forms of facts that are asked already: they may yet take the place of the true ones.
  let spare: Entry[] = [];
  const counts = new Map<string, number>();
  const unclear = twoAnswered(candidates);
  const leads = leadsOf(candidates, seed);
  let open: Entry[] = candidates
    .map((candidate) => ({
      ...candidate,
      tie: chance(seed, candidate.item.id),
      keys: countKeys(candidate, facts, patterns),
    }))
    .toSorted((a, b) => b.item.score - a.item.score || a.tie - b.tie);
  const refuse = ({ item }: Candidate, reason: string) => rejected.push({ item, reason });
  const verify = (item: Item) => verifyItem(item, sources, judge).ok;
  while (shown.length < limit) {
    const best = bestOf(
      open.filter((entry) => inBalance(entry.item, counts, leads)),
      counts,
    );
    if (!best) {
      const turned = turnedFalse(shown, [...open, ...spare], { counts, leads, caps, unclear, verify });
      if (!turned) break;
      open = open.filter((other) => other !== turned);
      spare = spare.filter((other) => other !== turned);
      continue;
    }
    open = open.filter((other) => other !== best);
    const often = best.keys.find((key) => (counts.get(key) ?? 0) >= capOf(key, caps));
    const reason = unclear.has(best.item.id)
      ? TWO_ANSWERS
      : often !== undefined
        ? `often: ${OFTEN[often.slice(0, often.indexOf(' '))] ?? 'It'} is asked enough already.`
        : repeats(best, shown);
    const verified = reason === null ? verifyItem(best.item, sources, judge) : null;
    if (reason !== null && truthOf(best.item) === 'false' && reason !== TWO_ANSWERS) spare.push(best);
    else if (reason !== null) refuse(best, reason);
    else if (verified?.ok === false) refuse(best, `verify: ${verified.reason}`);
    else {
      shown.push(best);
      tally(counts, best, 1);
    }
  }
  const left =
    shown.length >= limit
      ? 'limit: Enough items were found.'
      : 'balance: Its key would be the more frequent one.';
  for (const entry of open) refuse(entry, left);
  for (const entry of spare) refuse(entry, 'often: This fact is asked enough already.');
  return { shown, rejected };
}

/**
 * Every candidate that is verified, best first, however alike: for somebody who picks from them with rules of their own. What is not
 * verified says why. Same candidates and seed, same order. Never throws.
 */
export function verifiedItems(
  candidates: readonly Candidate[],
  { sources, judge, seed }: Pick<Choosing, 'sources' | 'judge' | 'seed'>,
): Chosen {
  const unclear = twoAnswered(candidates);
  const told = candidates.map((candidate) => {
    const { item } = candidate;
    if (unclear.has(item.id)) return { candidate, item, reason: TWO_ANSWERS };
    const verified = verifyItem(item, sources, judge);
    return { candidate, item, reason: verified.ok ? null : `verify: ${verified.reason}` };
  });
  return {
    shown: told
      .flatMap(({ candidate, item, reason }) =>
        reason === null ? [{ ...candidate, tie: chance(seed, item.id) }] : [],
      )
      .toSorted((a, b) => b.item.score - a.item.score || a.tie - b.tie)
      .map(({ item, derived }) => ({ item, derived })),
    rejected: told.flatMap(({ item, reason }) => (reason === null ? [] : [{ item, reason }])),
  };
}

type Balance = {
  counts: Map<string, number>;
  leads: Leads;
  caps: Record<string, number>;
  unclear: ReadonlySet<string>;
  verify: (item: Item) => boolean;
};

/**
 * Where facts are left of which only the truth can be asked, and the true lead already, one gap or choice of another fact is asked as a near
 * miss instead: then one more fact can be asked. Puts it in its place and returns it; null where that cannot be. Never throws.
 */
function turnedFalse(shown: Entry[], open: readonly Entry[], balance: Balance): Entry | null {
  const { counts, leads, caps, unclear, verify } = balance;
  const factOf = ({ keys }: Entry) => keys[0] ?? '';
  const waiting = open.filter(
    (entry) =>
      truthOf(entry.item) === 'true' && (counts.get(factOf(entry)) ?? 0) === 0 && !unclear.has(entry.item.id),
  );
  if (waiting.length === 0) return null;
  for (const asked of shown.toReversed()) {
    if (asked.item.kind !== 'cloze' && asked.item.kind !== 'multiple-choice') continue;
    const others = shown.filter((entry) => entry !== asked);
    const without = new Map(counts);
    tally(without, asked, -1);
    const near = open.find((entry) => {
      if (factOf(entry) !== factOf(asked) || truthOf(entry.item) !== 'false' || unclear.has(entry.item.id))
        return false;
      if (entry.keys.some((key) => (without.get(key) ?? 0) >= capOf(key, caps))) return false;
      if (!inBalance(entry.item, without, leads) || repeats(entry, others) !== null) return false;
      const then = new Map(without);
      tally(then, entry, 1);
      return waiting.some(({ item }) => inBalance(item, then, leads)) && verify(entry.item);
    });
    if (!near) continue;
    tally(counts, asked, -1);
    tally(counts, near, 1);
    shown.splice(shown.indexOf(asked), 1, near);
    return near;
  }
  return null;
}

function tally(counts: Map<string, number>, { keys }: Entry, step: 1 | -1): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + step);
}

const TWO_ANSWERS = 'two-answers: Another fact fits the same words.';

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
  fact: 0.25,
  sentence: 0.1,
  operator: 0.03,
  kind: 0.03,
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
    ...(asksTruth
      ? [
          `truth ${fact}`,
          `told ${truthOf(item)}`,
          `${item.kind} ${truthOf(item)}`,
          `${formOf(item)} ${truthOf(item)}`,
        ]
      : [`answer ${derived.answer?.text ?? ''}`]),
    ...(derived.distortion ? [`operator ${derived.distortion.operator}`] : []),
  ];
}

/**
 * Of all that is true or false, and of each kind by itself, the true may lead by one or else the false, as the seed has it: neither
 * one lone question of an article nor its kind tells the key.
 */
function inBalance(item: Item, counts: ReadonlyMap<string, number>, leads: Leads): boolean {
  const { kind } = item;
  if (kind === 'cloze' || kind === 'multiple-choice') return true;
  const count = (key: string) => counts.get(key) ?? 0;
  const truth = truthOf(item);
  const form = formOf(item);
  const lead = count(`${form} true`) - count(`${form} false`);
  if (truth === 'false' && form === 'numbered' && lead <= -NUMBERED_LEAD) return false;
  if (truth === 'true' && form === 'plain' && lead >= PLAIN_LEAD) return false;
  if (truth === 'open') return count('told open') <= Math.max(count('told true'), count('told false'));
  return [['told', leads.all] as const, [kind, leads[kind]] as const].every(([of, trueLeads]) => {
    const lead = count(`${of} true`) - count(`${of} false`);
    return truth === 'true' ? lead < (trueLeads ? 1 : 0) : lead > (trueLeads ? 0 : -1);
  });
}

/**
 * Numbers are changed more often than words: so that a number in a stem does not tell the key, the false may not lead by more than this among stems with
 * a number, nor the true by more than that among the others. Our choice, from what stems alone tell.
 */
const NUMBERED_LEAD = 1;
const PLAIN_LEAD = 2;

const formOf = ({ stem }: Item) =>
  /\d/.test(withoutAnchor(stem).replace(/^As of [^,]+(?:, \d{4})?,/, '')) ? 'numbered' : 'plain';

/** Whether the true may lead: of all, and of each kind. */
type Leads = Record<'all' | TruthKind, boolean>;
type TruthKind = Exclude<ItemKind, 'multiple-choice' | 'cloze'>;

/** What all together may begin with, one of the kinds at hand may begin with too: else nothing could ever begin. */
function leadsOf(candidates: readonly Candidate[], seed: number): Leads {
  const article = candidates[0]?.item.article ?? '';
  const canBeFalse = candidates.some(({ item }) => truthOf(item) === 'false');
  const leads = (of: string) => canBeFalse && chance(seed, `${article} ${of}`) % 2 === 0;
  const kinds = { 'yes-no': leads('yes-no'), 'true-false': leads('true-false'), verdict: leads('verdict') };
  const asked = new Set(candidates.map(({ item }) => item.kind));
  const atHand = Object.entries(kinds).flatMap(([kind, lead]) => (asked.has(kind as ItemKind) ? [lead] : []));
  const agreed = atHand.every((lead) => lead === atHand[0]) ? atHand[0] : undefined;
  return { ...kinds, all: agreed ?? leads('all') };
}

function truthOf({ key }: Item): 'true' | 'false' | 'open' {
  if (/^(?:Yes|True|supported)$/.test(key)) return 'true';
  return /^(?:No|False|refuted)$/.test(key) ? 'false' : 'open';
}
