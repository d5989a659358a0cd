/** Texts with an inverted index over their weighted words, for stores that fit in memory. */
export type WordIndex = {
  postings: ReadonlyMap<string, readonly { at: number; weight: number }[]>;
  /** Sum of the weights of each text's words, for BM25's length. */
  lengths: readonly number[];
};

/** @source BM25 with k1 and b from our research on retrieval over encyclopedia sentences */
const K1 = 0.9;
const B = 0.4;

/** Indexes texts by the weights of their words. Never throws. */
export function indexWords(texts: readonly ReadonlyMap<string, number>[]): WordIndex {
  const postings = new Map<string, { at: number; weight: number }[]>();
  const lengths = texts.map((weights, at) => {
    let length = 0;
    for (const [word, weight] of weights) {
      const list = postings.get(word) ?? [];
      if (list.length === 0) postings.set(word, list);
      list.push({ at, weight });
      length += weight;
    }
    return length;
  });
  return { postings, lengths };
}

/** The texts that share most with the words, best first: any word counts, rare ones more (BM25). Never throws. */
export function searchIndex(
  { postings, lengths }: WordIndex,
  words: readonly string[],
  limit: number,
): { at: number; score: number }[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const scores = new Map<number, number>();
  for (const word of new Set(words)) {
    const list = postings.get(word) ?? [];
    const rarity = Math.log(1 + (lengths.length - list.length + 0.5) / (list.length + 0.5));
    for (const { at, weight } of list) {
      const norm = K1 * (1 - B + (B * (lengths[at] ?? 0)) / average);
      scores.set(at, (scores.get(at) ?? 0) + (rarity * weight * (K1 + 1)) / (weight + norm));
    }
  }
  return [...scores]
    .map(([at, score]) => ({ at, score }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit);
}
