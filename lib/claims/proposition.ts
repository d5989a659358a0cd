import type { Attribution, ClaimKind, Factuality } from '#lib/claims/claim';
import type { Slot } from '#lib/claims/clause';
import type { SentenceTree } from '#lib/claims/sentence-tree';

/** A word that the claim has and the sentence has not in this form or place. `from` is what it stands for. */
export type Insertion = { text: string; from: string; rule: string };
/** A word of the sentence by its index, or an insertion. */
export type Word = number | Insertion;

/** A part of a proposition: its words, its head word and, for what stands before the subject, `fronted`. */
export type Part = {
  role: Slot['role'];
  head: number;
  words: Word[];
  preposition: string | null;
  fronted: boolean;
  /** One `member` of a list, or one `half` of two things: the words of the others between its own were left out. */
  picked?: 'member' | 'half';
};

export type VerbGroup = {
  /** Auxiliaries, "not", copula, main verb and particle, in order. */
  words: Word[];
  /** The main verb; the copula where there is none. */
  main: number;
  lemma: string;
  copular: boolean;
  particle: number | null;
};

/** One clause as it stands in the tree: what may become a claim. */
export type Proposition = {
  kind: ClaimKind;
  tree: SentenceTree;
  /** The word that the clause hangs from. */
  head: number;
  subject: Part;
  verb: VerbGroup;
  args: Part[];
  /** True when the parts are worded in the order given, not in the order of the sentence. */
  synthetic: boolean;
  factuality: Factuality;
  attribution: Attribution | null;
};

/** A clause that makes no claim: why, and from which word to which. */
export type RefusedClause = { reason: string; first: number; last: number };

/** The words of the sentence that a part keeps, in order. */
export function wordsOf(words: readonly Word[]): number[] {
  return words.filter((word) => typeof word === 'number');
}

/** Whether a part has a word of a date. */
export function holdsDate({ entityAt }: SentenceTree, { words }: Pick<Part, 'words'>): boolean {
  return wordsOf(words).some((word) => entityAt[word]?.type === 'date');
}

/** All words of the sentence that the proposition keeps, ascending. Every gate asks: they are gathered once for each proposition. */
export function keptWords(proposition: Proposition): readonly number[] {
  const known = keptByProposition.get(proposition);
  if (known) return known;
  const { subject, verb, args } = proposition;
  const all = [subject.words, verb.words, ...args.map(({ words }) => words)].flatMap(wordsOf);
  const kept = [...new Set(all)].sort((a, b) => a - b);
  keptByProposition.set(proposition, kept);
  return kept;
}

const keptByProposition = new WeakMap<Proposition, readonly number[]>();
