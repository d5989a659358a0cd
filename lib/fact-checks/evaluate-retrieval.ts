import type { FoolMeTwiceRow } from '#lib/fact-checks/benchmark-pairs';
import { percent } from '#lib/fact-checks/figures';
import { rerank } from '#lib/fact-checks/rerank';
import { FOUND_MAX, weighedWords } from '#lib/fact-checks/retrieve';
import { searchWords } from '#lib/fact-checks/search-words';
import { indexWords, searchIndex } from '#lib/fact-checks/word-index';

type AtRanks = Record<'1' | '5' | '10', number>;

/** Retrieval among all sentences of the file; percent at the first 1, 5 and 10 found. */
export type RetrievalFigures = {
  task: 'retrieval';
  sentences: number;
  claims: number;
  /** Claims with a gold sentence among them. */
  recall: AtRanks;
  /** Mean share of a claim's gold sentences among them. */
  recallOfAllGold: AtRanks;
  /** Claims with a gold sentence among them, without the reranking. */
  searchAlone: AtRanks;
};

/** Searches each claim among all sentences of all rows. Never throws. */
export function evaluateRetrieval(rows: readonly FoolMeTwiceRow[]): RetrievalFigures {
  const pool = new Map<string, { title: string; text: string }>();
  for (const { wikipedia_page: title, gold_evidence, retrieved_evidence } of rows) {
    for (const { text } of [...gold_evidence, ...retrieved_evidence])
      pool.set(`${title} ${text}`, { title, text });
  }
  const sentences = [...pool.values()];
  const index = indexWords(sentences.map(({ title, text }) => weighedWords(searchWords(text), title)));
  const ranked = rows.map(({ text, wikipedia_page: title, gold_evidence }) => {
    const gold = new Set(gold_evidence.map((passage) => `${title} ${passage.text}`));
    const found = searchIndex(index, searchWords(text), FOUND_MAX).flatMap(({ at, score }) => {
      const sentence = sentences[at];
      return sentence ? [{ ...sentence, score }] : [];
    });
    return { gold, found, reranked: rerank(text, found) };
  });
  const at = (of: 'found' | 'reranked', score: (hits: number, gold: number) => number): AtRanks => {
    const meanOf = (k: number) => {
      const scores = ranked.map((row) => {
        const first = row[of].slice(0, k);
        const hits = first.filter(({ title, text }) => row.gold.has(`${title} ${text}`)).length;
        return score(hits, row.gold.size);
      });
      return percent(scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length));
    };
    return { 1: meanOf(1), 5: meanOf(5), 10: meanOf(10) };
  };
  const any = (hits: number) => Math.min(1, hits);
  return {
    task: 'retrieval',
    sentences: sentences.length,
    claims: rows.length,
    recall: at('reranked', any),
    recallOfAllGold: at('reranked', (hits, gold) => hits / gold),
    searchAlone: at('found', any),
  };
}
