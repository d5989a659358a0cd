import type { ArticleClaims } from '#lib/claims/article-claims';
import { type Derived, derivedFrom, deriveItem } from '#lib/items/derive-item';
import { luresFor } from '#lib/items/distract';
import { type Item, type ItemKind, itemKinds } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { lintItem } from '#lib/items/lint-item';
import { chance, proposeItems } from '#lib/items/propose-items';
import { scoreItem } from '#lib/items/rank-items';
import { verifyItem } from '#lib/items/verify-item';

export type GenerateOptions = {
  seed: number;
  kinds?: readonly ItemKind[];
  /** Most items shown of each article. */
  perArticle?: number;
  judge: Judge;
};

/** What people may see, best first; and what was made but is not shown, with the reason. */
export type GeneratedItems = { shown: Item[]; rejected: { item: Item; reason: string }[] };

/** Below this score an item is kept back; our choice, from graded samples. */
export const SHOWN_MIN_SCORE = 0.5;

/**
 * Items of all kinds from the claims of `sources`, each verified against them all. The same input and seed give the same items in
 * the same order, whatever the machine. Every beginning of the list is varied over sentences, facts and operators, has its Yes and No
 * (True and False) in balance, and asks no fact twice. Never throws.
 */
export function generateItems(sources: readonly ArticleClaims[], options: GenerateOptions): GeneratedItems {
  const results = sources.map((source) => generateFor(source, sources, options));
  return {
    shown: interleaved(results.map(({ shown }) => shown)),
    rejected: results.flatMap(({ rejected }) => rejected),
  };
}

/** The first of each article, then the second of each: every article's own order is kept. */
function interleaved(lists: readonly Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []).toSorted((a, b) => b.score - a.score),
  ).flat();
}

type Candidate = { item: Item; derived: Derived };

function generateFor(
  source: ArticleClaims,
  sources: readonly ArticleClaims[],
  options: GenerateOptions,
): GeneratedItems {
  const { seed, judge, perArticle = Number.POSITIVE_INFINITY } = options;
  const lures = luresFor(source, sources);
  const kinds = new Set(options.kinds ?? itemKinds);
  const rejected: GeneratedItems['rejected'] = [];
  const candidates: Candidate[] = [];
  for (const derivation of proposeItems(source, { seed, kinds, lures, judge })) {
    const made = deriveItem(source, derivation);
    const derived = made && derivedFrom(source, derivation);
    if (!made || !derived) continue;
    const item: Item = { ...made, score: scoreItem(made, derived) };
    const quote = item.evidence[0]?.quote ?? '';
    const [broken] = lintItem(item, { subject: derived.clause.subject.text, quote });
    if (broken) rejected.push({ item, reason: `${broken.name}: ${broken.reason}` });
    else if (item.score < SHOWN_MIN_SCORE)
      rejected.push({ item, reason: 'score: Others are likely to be better.' });
    else candidates.push({ item, derived });
  }
  const shown = choose(candidates, { sources, judge, seed, limit: perArticle, rejected });
  return { shown, rejected };
}

type Choosing = {
  sources: readonly ArticleClaims[];
  judge: Judge;
  seed: number;
  limit: number;
  rejected: GeneratedItems['rejected'];
};

/** Takes the best item that still fits, again and again; what does not fit any more says why. */
function choose(candidates: Candidate[], { sources, judge, seed, limit, rejected }: Choosing): Item[] {
  const shown: Candidate[] = [];
  const counts = new Map<string, number>();
  let open = candidates
    .map((candidate) => ({ ...candidate, tie: chance(seed, candidate.item.id) }))
    .toSorted((a, b) => b.item.score - a.item.score || a.tie - b.tie);
  while (open.length > 0 && shown.length < limit) {
    const fitting = open.filter(({ item }) => inBalance(item, counts, open));
    const best = bestOf(fitting, counts);
    if (!best) break;
    open = open.filter((other) => other !== best);
    const repeated = repeats(best, shown);
    const verified = repeated ? null : verifyItem(best.item, sources, judge);
    if (repeated) rejected.push({ item: best.item, reason: repeated });
    else if (verified?.ok === false) rejected.push({ item: best.item, reason: `verify: ${verified.reason}` });
    else {
      shown.push(best);
      for (const key of countKeys(best)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const left =
    shown.length >= limit
      ? 'limit: Enough items were found.'
      : 'balance: Its key would be the more frequent one.';
  rejected.push(...open.map(({ item }) => ({ item, reason: left })));
  return shown.map(({ item }) => item);
}

/** Each further item on the same claim, sentence, operator or kind is worth this much less. Our choice. */
const REPEAT_COSTS: Record<string, number> = {
  claim: 0.14,
  sentence: 0.07,
  operator: 0.025,
  kind: 0.012,
  answer: 0.1,
};

function bestOf<C extends Candidate>(
  candidates: readonly C[],
  counts: ReadonlyMap<string, number>,
): C | undefined {
  let best: C | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    let worth = candidate.item.score;
    for (const key of countKeys(candidate)) {
      worth -= (counts.get(key) ?? 0) * (REPEAT_COSTS[key.slice(0, key.indexOf(' '))] ?? 0);
    }
    if (worth <= highest) continue;
    best = candidate;
    highest = worth;
  }
  return best;
}

function countKeys({ item, derived }: Candidate): string[] {
  const { start } = derived.claim.sentence;
  return [
    `claim ${derived.claim.id}`,
    `sentence ${start}`,
    `operator ${item.nearMiss?.operator ?? 'stated'}`,
    `kind ${item.kind}`,
    `answer ${derived.answer?.text ?? ''}${derived.answer ? '' : item.id}`,
    `key ${item.kind} ${item.key}`,
  ];
}

/** A key may lead the others of its kind by one at most, as long as the others can still come. */
function inBalance(item: Item, counts: ReadonlyMap<string, number>, open: readonly Candidate[]): boolean {
  if (item.options.length === 0 || item.kind === 'multiple-choice') return true;
  const count = (key: string) => counts.get(`key ${item.kind} ${key}`) ?? 0;
  const rivals = item.options.filter((key) => key !== item.key);
  const present = rivals.filter(
    (key) => count(key) > 0 || open.some((other) => other.item.kind === item.kind && other.item.key === key),
  );
  if (item.kind !== 'verdict') return count(item.key) <= Math.min(...rivals.map(count));
  return present.every((key) => count(item.key) <= count(key));
}

/** Why an item asks again what another asks; null when it does not. */
function repeats({ item, derived }: Candidate, shown: readonly Candidate[]): string | null {
  const words = contentWords(item.stem);
  for (const other of shown) {
    if (other.item.stem === item.stem) return 'duplicate: The same stem is there already.';
    const sameKindOfAsking = (item.options.length === 2) === (other.item.options.length === 2);
    const sameClaim = other.derived.claim.id === derived.claim.id;
    if (sameClaim && sameQuestion(item, other.item)) return 'duplicate: The same fact is asked already.';
    if (
      sameKindOfAsking &&
      item.key === other.item.key &&
      alike(words, contentWords(other.item.stem)) > ALIKE_MAX
    ) {
      return 'duplicate: Almost the same question is there already.';
    }
  }
  return null;
}

/** Share of words in common from which two stems ask the same. Our choice. */
const ALIKE_MAX = 0.75;

function sameQuestion(item: Item, other: Item): boolean {
  const a = item.derivation.bindings;
  const b = other.derivation.bindings;
  if (a.answer !== undefined || b.answer !== undefined) return a.answer === b.answer;
  return (
    (a.operator === undefined) === (b.operator === undefined) &&
    (a.operator === undefined || a.slot === b.slot)
  );
}

function contentWords(stem: string): Set<string> {
  return new Set(stem.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
