import type { ArticleClaims } from '#lib/claims/article-claims';
import { type Fact, factsOf } from '#lib/fact-checks/judge-against';
import { searchWords } from '#lib/fact-checks/search-words';
import { indexWords, searchIndex, type WordIndex } from '#lib/fact-checks/word-index';

/** Facts that can be searched by their words. */
export type FactIndex = { facts: readonly Fact[]; index: WordIndex };

/** A word of the title counts as one more of the sentence. @source tuned on Fool Me Twice dev */
const TITLE_WEIGHT = 1;

/** Sentences that a search gives to be ranked again. */
export const FOUND_MAX = 100;
/** Candidates worth aligning for one claim. */
export const CANDIDATES_MAX = 60;

/** Indexes what articles state. Never throws. */
export function indexFacts(sources: readonly ArticleClaims[]): FactIndex {
  const facts = sources.flatMap((source) =>
    factsOf(source).map((fact) => ({ fact, title: source.article.title })),
  );
  const index = indexWords(facts.map(({ fact, title }) => weighedWords(factWords(fact), title)));
  return { facts: facts.map(({ fact }) => fact), index };
}

/** The facts that share most with a claim's words, best first. Never throws. */
export function retrieveFacts({ facts, index }: FactIndex, text: string, limit = CANDIDATES_MAX): Fact[] {
  return searchIndex(index, searchWords(text), limit).flatMap(({ at }) => facts[at] ?? []);
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
