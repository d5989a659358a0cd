import type { ArticleClaims } from '#lib/claims/article-claims';
import { bearsOn } from '#lib/fact-checks/bears-on';
import { type Fact, factsOf } from '#lib/fact-checks/judge-against';
import { searchWords } from '#lib/fact-checks/search-words';
import { sentenceFacts } from '#lib/fact-checks/sentence-facts';
import { indexWords, searchIndex, type WordIndex } from '#lib/fact-checks/word-index';

/** Facts that can be searched by their words. */
export type FactIndex = { facts: readonly Fact[]; index: WordIndex };

/** A word of the title counts as one more of the sentence. @source tuned on Fool Me Twice dev */
const TITLE_WEIGHT = 1;

/** Sentences that a search gives to be ranked again. */
export const FOUND_MAX = 100;
/** Candidates worth aligning for one claim. */
export const CANDIDATES_MAX = 60;

/**
 * Indexes what articles state. Never throws.
 * @param readSentences also what sentences without a claim state by themselves; they take as long to read as to extract from
 */
export function indexFacts(sources: readonly ArticleClaims[], readSentences = false): FactIndex {
  const facts = sources.flatMap((source) => [
    ...factsOf(source),
    ...(readSentences ? factsBeside(source) : []),
  ]);
  const index = indexWords(facts.map((fact) => weighedWords(factWords(fact), fact.title)));
  return { facts, index };
}

/** The facts that share most with a claim's words, best first. Never throws. */
export function retrieveFacts({ facts, index }: FactIndex, text: string, limit = CANDIDATES_MAX): Fact[] {
  return searchIndex(index, searchWords(text), limit)
    .flatMap(({ at }) => facts[at] ?? [])
    .filter((fact) => fact.claim !== null || bearsOn(text, fact));
}

/** What the sentences that made no claim state by themselves. */
function factsBeside({ article, claims, sentences }: ArticleClaims): Fact[] {
  const claimed = new Set(claims.map(({ sentence }) => sentence.start));
  const { name, title, publisher, text } = article;
  return sentences
    .filter(({ start }) => !claimed.has(start))
    .flatMap(({ start, end }) =>
      sentenceFacts({ article: name, title, publisher, start, end, quote: text.slice(start, end) }),
    );
}

/** Words with their weights: the text's own and, once more, those of the title. Never throws. */
export function weighedWords(words: readonly string[], title: string | null): Map<string, number> {
  const weights = new Map<string, number>();
  for (const word of words) weights.set(word, 1);
  for (const word of new Set(searchWords(title ?? ''))) {
    weights.set(word, (weights.get(word) ?? 0) + TITLE_WEIGHT);
  }
  return weights;
}

function factWords({ frame }: Fact): string[] {
  const { subject, args } = frame.clause;
  return [frame.verb, ...[subject, ...args].flatMap(({ text }) => searchWords(text))];
}
