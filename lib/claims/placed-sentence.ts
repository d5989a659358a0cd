import type { SentenceTree } from '#lib/claims/sentence-tree';

/** A sentence in its place: what the stages need of its neighbours. */
export type PlacedSentence = {
  tree: SentenceTree;
  paragraph: number;
  /** For each word, whether it stands between quotation marks. */
  quoted: boolean[];
};
