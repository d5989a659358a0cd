import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Candidate, GeneratedItems, RejectedItem } from '#lib/items/candidate';
import { chooseItems, verifiedItems } from '#lib/items/choose-items';
import { type Derived, derivedFrom, deriveItem } from '#lib/items/derive-item';
import { luresFor } from '#lib/items/distract';
import { isFairGap } from '#lib/items/fair-gap';
import { type Item, type ItemKind, itemKinds } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { lintItem } from '#lib/items/lint-item';
import { proposeItems } from '#lib/items/propose-items';
import { scoreItem } from '#lib/items/rank-items';
import { isShortName } from '#lib/items/short-names';
import { isTornClause } from '#lib/items/torn-clause';

export type GenerateOptions = {
  seed: number;
  kinds?: readonly ItemKind[];
  /** Most items shown of each article; without it as many as its length is worth, see `worthAsking`. */
  perArticle?: number;
  /** Weaker items are kept back; `FILL_MIN_SCORE` where somebody asked for a number of them. */
  minScore?: number;
  /** Every form of every statement, for pools that somebody else picks from: no limit, no balance, nothing held back as a repeat. */
  everyForm?: boolean;
  judge: Judge;
};

/** Below this score an item is kept back; our choice, from graded samples. */
export const SHOWN_MIN_SCORE = 0.5;
/** The same where an article gives only a few that reach it; our choice. */
const SHORT_MIN_SCORE = 0.3;
/** Who asks for a certain number is rather given a weaker item than none, after the better ones; our choice. */
export const FILL_MIN_SCORE = 0.1;

/**
 * Items of all kinds from the claims of `sources`, each verified against them all. The same input and seed give the same items in
 * the same order, whatever the machine. Every beginning of the list is varied over sentences, facts and operators, has its Yes and No
 * (True and False) in balance, and asks no fact twice. Never throws.
 */
export function generateItems(sources: readonly ArticleClaims[], options: GenerateOptions): GeneratedItems {
  const results = sources.map((source) => {
    const made = candidatesOf(source, sources, options);
    const chosen = chooseFrom(made, source, sources, options);
    const isAsked = [options.minScore, options.perArticle, options.everyForm].some(
      (asked) => asked !== undefined,
    );
    if (isAsked)
      return toppedUp(chosen, options, (more) => chooseFrom(made, source, sources, { ...options, ...more }));
    return filled(chosen, leastOf(source), (more) =>
      chooseFrom(made, source, sources, { ...options, ...more }),
    );
  });
  return {
    shown: interleaved(results.map(({ shown }) => shown)),
    rejected: results.flatMap(({ rejected }) => rejected),
  };
}

/**
 * A short list is filled with weaker items: a class of eight questions is worth more than one of two, and a page of print has a dozen. Only where next to nothing
 * comes of an article may a statement be asked in a second way.
 */
function filled(
  chosen: GeneratedItems,
  least: number,
  choose: (more: Filling) => GeneratedItems,
): GeneratedItems {
  if (chosen.shown.length >= least) return chosen;
  const weaker = choose({ minScore: SHORT_MIN_SCORE, limit: least });
  if (weaker.shown.length >= ASKED_ONCE_MIN) return weaker;
  return choose({ minScore: SHORT_MIN_SCORE, limit: ASKED_ONCE_MIN, perFactMax: 2 });
}

type Filling = { minScore: number; limit: number; perFactMax?: number; weakGaps?: boolean };

/** Who asks for more than there are fair questions gets gaps that other words would fit as well, after all the others. */
function toppedUp(
  chosen: GeneratedItems,
  { perArticle, minScore, everyForm }: GenerateOptions,
  choose: (more: Partial<Filling>) => GeneratedItems,
): GeneratedItems {
  if (perArticle === undefined || everyForm || minScore !== FILL_MIN_SCORE) return chosen;
  if (chosen.shown.length >= perArticle) return chosen;
  const known = new Set(chosen.shown.map(({ id }) => id));
  const more = choose({ weakGaps: true }).shown.filter(({ id }) => !known.has(id));
  const added = more.slice(0, perArticle - chosen.shown.length);
  const isAdded = new Set(added.map(({ id }) => id));
  return {
    shown: [...chosen.shown, ...added],
    rejected: chosen.rejected.filter(({ item }) => !isAdded.has(item.id)),
  };
}

/** A teacher wants some twenty good questions of a news article of 500 words, not all that can be made. */
const WORDS_PER_ITEM = 25;
/** Readers take a second question on one statement for a repeat, whatever its form. */
const ITEMS_PER_FACT = 1;
const ITEMS_MIN = 8;
/** Below this an article may ask a statement twice; our choice. */
const ASKED_ONCE_MIN = 4;
const ITEMS_MAX = 60;

/** Fewer than one question in forty words is a short list; our choice. */
const WORDS_AT_LEAST = 40;

function leastOf({ article }: ArticleClaims): number {
  const words = article.text.split(/\s+/).length;
  return Math.min(ITEMS_MAX, Math.max(ITEMS_MIN, Math.round(words / WORDS_AT_LEAST)));
}

/** How many items of an article are worth showing, by its length. */
function worthAsking({ article }: ArticleClaims): number {
  const words = article.text.split(/\s+/).length;
  return Math.min(ITEMS_MAX, Math.max(ITEMS_MIN, Math.round(words / WORDS_PER_ITEM)));
}

/** The first of each article, then the second of each: every article's own order is kept. */
function interleaved(lists: readonly Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []).toSorted((a, b) => b.score - a.score),
  ).flat();
}

/** All that can be derived from an article, scored; whether it may be shown is another matter. */
function candidatesOf(
  source: ArticleClaims,
  sources: readonly ArticleClaims[],
  { seed, kinds }: GenerateOptions,
): Candidate[] {
  const context = { seed, kinds: new Set(kinds ?? itemKinds), lures: luresFor(source, sources), sources };
  return proposeItems(source, context).flatMap((derivation) => {
    const made = deriveItem(source, derivation);
    const derived = made && derivedFrom(source, derivation);
    return made && derived ? [{ item: { ...made, score: scoreItem(made, derived) }, derived }] : [];
  });
}

function chooseFrom(
  made: readonly Candidate[],
  source: ArticleClaims,
  sources: readonly ArticleClaims[],
  {
    seed,
    judge,
    perArticle,
    limit,
    perFactMax = ITEMS_PER_FACT,
    minScore = SHOWN_MIN_SCORE,
    everyForm = false,
    weakGaps = false,
  }: GenerateOptions & Partial<Filling>,
): GeneratedItems {
  const rejected: RejectedItem[] = [];
  const candidates: Candidate[] = [];
  for (const candidate of made) {
    const { item, derived } = candidate;
    const reason =
      refusalOf(item, derived, minScore, weakGaps) ?? namedShort(derived, source) ?? torn(derived, source);
    if (reason === null) candidates.push(candidate);
    else rejected.push({ item, reason });
  }
  if (everyForm) {
    const verified = verifiedItems(candidates, { sources, judge, seed });
    return { shown: verified.shown, rejected: [...rejected, ...verified.rejected] };
  }
  const size =
    perArticle === undefined ? { limit: limit ?? worthAsking(source), perFactMax } : { limit: perArticle };
  const chosen = chooseItems(candidates, { sources, judge, seed, ...size });
  return { shown: chosen.shown, rejected: [...rejected, ...chosen.rejected] };
}

function refusalOf(
  item: Item,
  { clause, claim, answer }: Derived,
  minScore: number,
  weakGaps: boolean,
): string | null {
  const { subject, predicate } = clause;
  const isGeneral =
    subject.entity === null &&
    predicate.tense === 'present' &&
    claim.kind === 'clause' &&
    /^(?:the|an?) \p{Ll}+$/iu.test(subject.text);
  const [broken] = lintItem(item, { subject: subject.text, quote: item.evidence[0]?.quote ?? '', isGeneral });
  if (broken) return `${broken.name}: ${broken.reason}`;
  if (!weakGaps && item.kind === 'cloze' && answer && !isFairGap(answer, clause))
    return 'unfair-gap: Too many other words would fit the gap as well.';
  return item.score < minScore ? 'score: Others are likely to be better.' : null;
}

function torn({ clause }: Derived, source: ArticleClaims): string | null {
  return isTornClause(clause, source) ? 'well-formed: A part of the clause is missing.' : null;
}

/** "Johnson was born …" in an article that knows a Katherine and a James Johnson: which one? */
function namedShort({ clause, answer }: Derived, source: ArticleClaims): string | null {
  const asked = answer?.type === 'person' && isShortName(answer.text, source);
  const isPerson = clause.subject.entity === 'person' || clause.subject.entity === null;
  const named = clause.subject.text.replace(/['’]s\s.*$/, '');
  return asked || ((isPerson || named !== clause.subject.text) && isShortName(named, source))
    ? 'stands-alone: It names somebody by half a name, who has a full one.'
    : null;
}
