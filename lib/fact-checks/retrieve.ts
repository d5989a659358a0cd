import type { ArticleClaims } from '#lib/claims/article-claims';
import { type Fact, factsOf } from '#lib/fact-checks/judge-against';
import { readPhrase } from '#lib/fact-checks/phrase';
import { folded, nameWords } from '#lib/language/names';

/** Facts with an inverted index over their words, for stores that fit in memory. */
export type FactIndex = {
  facts: readonly Fact[];
  postings: ReadonlyMap<string, readonly { fact: number; weight: number }[]>;
  /** Sum of the weights of each fact's words, for BM25's length. */
  lengths: readonly number[];
};

/** BM25 with a weighted title: k1 and b from the research on retrieval, the title at half the weight of the words. */
const K1 = 0.9;
const B = 0.4;
const TITLE_WEIGHT = 0.5;

/** Candidates worth aligning for one claim. */
export const CANDIDATES_MAX = 60;

/** Indexes what articles state. Never throws. */
export function indexFacts(sources: readonly ArticleClaims[]): FactIndex {
  const facts: Fact[] = [];
  const postings = new Map<string, { fact: number; weight: number }[]>();
  const lengths: number[] = [];
  for (const source of sources) {
    const title = searchWords(source.article.title ?? '');
    for (const fact of factsOf(source)) {
      const weights = new Map<string, number>();
      for (const word of factWords(fact)) weights.set(word, 1);
      for (const word of title) if (!weights.has(word)) weights.set(word, TITLE_WEIGHT);
      let length = 0;
      for (const [word, weight] of weights) {
        const list = postings.get(word) ?? [];
        if (list.length === 0) postings.set(word, list);
        list.push({ fact: facts.length, weight });
        length += weight;
      }
      lengths.push(length);
      facts.push(fact);
    }
  }
  return { facts, postings, lengths };
}

/** The facts that share most with a claim's words, best first: any word counts, rare ones more (BM25). Never throws. */
export function retrieveFacts(
  { facts, postings, lengths }: FactIndex,
  text: string,
  limit = CANDIDATES_MAX,
): Fact[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const scores = new Map<number, number>();
  for (const word of new Set(searchWords(text))) {
    const list = postings.get(word) ?? [];
    const rarity = Math.log(1 + (facts.length - list.length + 0.5) / (list.length + 0.5));
    for (const { fact, weight } of list) {
      const norm = K1 * (1 - B + (B * (lengths[fact] ?? 0)) / average);
      const gain = (rarity * weight * (K1 + 1)) / (weight + norm);
      scores.set(fact, (scores.get(fact) ?? 0) + gain);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit)
    .flatMap(([at]) => facts[at] ?? []);
}

function factWords({ frame }: Fact): string[] {
  const { subject, args } = frame.clause;
  return [frame.verb, ...[subject, ...args].flatMap(({ text }) => searchWords(text))];
}

/** Words to search by: names word for word, countries under one name, other words in their base form. */
export function searchWords(text: string): string[] {
  const { names, words, amounts, dates } = readPhrase(text);
  const years = dates.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  return [
    ...names.flatMap(nameWords),
    ...words.map(folded),
    ...amounts.map(({ number }) => number),
    ...years,
  ];
}
