import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Candidate, GeneratedItems, RejectedItem } from '#lib/items/candidate';
import { type Candidates, candidatesOf, whyNotShown } from '#lib/items/candidates';
import { type Chosen, chooseItems, verifiedItems } from '#lib/items/choose-items';
import type { Item, ItemKind } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { withSecondQuestions } from '#lib/items/second-questions';
import { verifyItem } from '#lib/items/verify-item';

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
/** The same where fewer than its length is worth reach it; our choice. */
const SHORT_MIN_SCORE = 0.2;
/** Who asks for a certain number is rather given a weaker item than none, after the better ones; our choice. */
export const FILL_MIN_SCORE = 0.1;

/**
 * Items of all kinds from the claims of `sources`, each verified against them all. The same input and seed give the same items in
 * the same order, whatever the machine. Every beginning of the list is varied over sentences, facts and operators, has its Yes and No
 * (True and False) in balance, and asks no fact twice; second questions on a statement, about another of its facts, come last. Never
 * throws.
 */
export function generateItems(sources: readonly ArticleClaims[], options: GenerateOptions): GeneratedItems {
  const results = sources.map((source) => {
    const from = { source, sources, made: candidatesOf(source, sources, options) };
    const chosen = chooseFrom(from, options);
    const choose = (more: Partial<Filling>) => chooseFrom(from, { ...options, ...more });
    const isAsked = [options.minScore, options.perArticle, options.everyForm].some(
      (asked) => asked !== undefined,
    );
    if (isAsked) return toppedUp(chosen, options, choose);
    return filled(chosen, enoughOf(source), {
      choose,
      seconded: (once) => ({ ...once, shown: seconded(once.shown, from, options) }),
    });
  });
  return {
    shown: interleaved(results.map(({ shown }) => shown.map(({ item }) => item))),
    rejected: results.flatMap(({ rejected }) => rejected),
  };
}

/** An article, what it stands among, and what can be made of it. */
type From = { source: ArticleClaims; sources: readonly ArticleClaims[]; made: Candidates };

type Filling = { minScore: number; limit: number; perFactMax?: number; weakGaps?: boolean };

/**
 * A short list is filled with weaker items: a class of eight questions is worth more than one of two. Only where next to nothing
 * comes of an article may a statement be asked in a second way.
 */
function filled(
  chosen: Chosen,
  least: number,
  { choose, seconded }: { choose: (more: Filling) => Chosen; seconded: (once: Chosen) => Chosen },
): Chosen {
  if (chosen.shown.length >= least) return seconded(chosen);
  const weaker = seconded(choose({ minScore: SHORT_MIN_SCORE, limit: least }));
  if (weaker.shown.length >= ASKED_ONCE_MIN) return weaker;
  return choose({ minScore: SHORT_MIN_SCORE, limit: ASKED_ONCE_MIN, perFactMax: 2 });
}

/** Who asks for more than there are fair questions gets gaps that other words would fit as well, after all the others. */
function toppedUp(
  chosen: Chosen,
  { perArticle, minScore, everyForm }: GenerateOptions,
  choose: (more: Partial<Filling>) => Chosen,
): Chosen {
  if (perArticle === undefined || everyForm || minScore !== FILL_MIN_SCORE) return chosen;
  if (chosen.shown.length >= perArticle) return chosen;
  const known = new Set(chosen.shown.map(({ item }) => item.id));
  const more = choose({ weakGaps: true }).shown.filter(({ item }) => !known.has(item.id));
  const added = more.slice(0, perArticle - chosen.shown.length);
  const isAdded = new Set(added.map(({ item }) => item.id));
  return {
    shown: [...chosen.shown, ...added],
    rejected: chosen.rejected.filter(({ item }) => !isAdded.has(item.id)),
  };
}

/** So many words of an article are worth a weaker item where the better ones are fewer: our choice, some nine for 500 words. */
const WORDS_PER_WEAK_ITEM = 55;
/** A teacher wants some twenty good questions of a news article of 500 words, not all that can be made. */
const WORDS_PER_ITEM = 25;
/** Readers take a second question on one statement for a repeat, whatever its form. */
const ITEMS_PER_FACT = 1;
const ITEMS_MIN = 8;
/** Below this an article may ask a statement twice; our choice. */
const ASKED_ONCE_MIN = 4;
const ITEMS_MAX = 60;

/** How many items of an article are worth showing, by its length. */
function worthAsking({ article }: ArticleClaims, wordsPerItem = WORDS_PER_ITEM): number {
  const words = article.text.split(/\s+/).length;
  return Math.min(ITEMS_MAX, Math.max(ITEMS_MIN, Math.round(words / wordsPerItem)));
}

/** How many items make weaker ones needless. */
const enoughOf = (source: ArticleClaims) => worthAsking(source, WORDS_PER_WEAK_ITEM);

/** The first of each article, then the second of each: every article's own order is kept. */
function interleaved(lists: readonly Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []).toSorted((a, b) => b.score - a.score),
  ).flat();
}

/** Second questions on the statements asked, as far as the length of the article is worth them. */
function seconded(
  shown: readonly Candidate[],
  { source, sources, made }: From,
  { judge }: GenerateOptions,
): Candidate[] {
  return withSecondQuestions(shown, {
    shorterOf: (claim) =>
      made.shorter(claim).filter((one) => whyNotShown(one, source, { minScore: SHOWN_MIN_SCORE }) === null),
    verify: (item) => verifyItem(item, sources, judge).ok,
    limit: worthAsking(source),
  });
}

function chooseFrom(
  { source, sources, made }: From,
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
): Chosen {
  const rejected: RejectedItem[] = [];
  const candidates: Candidate[] = [];
  for (const candidate of made.whole) {
    const reason = whyNotShown(candidate, source, { minScore, weakGaps });
    if (reason === null) candidates.push(candidate);
    else rejected.push({ item: candidate.item, reason });
  }
  // A claim that cannot be asked whole may be asked with less.
  const asked = new Set(candidates.map(({ derived }) => derived.claim.id));
  const unasked = source.claims.filter(({ id }) => !asked.has(id));
  const shorter = unasked
    .flatMap(made.shorter)
    .filter((one) => whyNotShown(one, source, { minScore, weakGaps }) === null);
  candidates.push(...shorter);
  if (everyForm) {
    const verified = verifiedItems(candidates, { sources, judge, seed });
    return { shown: verified.shown, rejected: [...rejected, ...verified.rejected] };
  }
  const size =
    perArticle === undefined ? { limit: limit ?? worthAsking(source), perFactMax } : { limit: perArticle };
  const chosen = chooseItems(candidates, { sources, judge, seed, ...size });
  return { shown: chosen.shown, rejected: [...rejected, ...chosen.rejected] };
}
