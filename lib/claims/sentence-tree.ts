import type { AnalyzedSentence, Entity, Token } from '#lib/language/analysis';
import type { Span } from '#lib/language/spans';

/** A sentence with its tree made walkable. Words are named by their index in `tokens`. */
export type SentenceTree = {
  sentence: AnalyzedSentence;
  tokens: Token[];
  /** Indexes of the words that each word governs, in reading order. */
  children: number[][];
  /** First and last word of all that hangs below each word, itself included. */
  first: number[];
  last: number[];
  /** The entity that each word belongs to. */
  entityAt: (Entity | null)[];
};

/** Makes the tree of a sentence walkable. Never throws; a head out of range or in a circle is cut loose. */
export function plantTree(sentence: AnalyzedSentence): SentenceTree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, index) => {
    if (head >= 0 && head !== index) children[head]?.push(index);
  });
  const first = tokens.map((_, index) => index);
  const last = tokens.map((_, index) => index);
  tokens.forEach((_, index) => {
    let above = tokens[index]?.head ?? -1;
    for (let steps = 0; above >= 0 && steps < tokens.length; steps += 1) {
      first[above] = Math.min(first[above] ?? index, index);
      last[above] = Math.max(last[above] ?? index, index);
      above = tokens[above]?.head ?? -1;
    }
  });
  return { sentence, tokens, children, first, last, entityAt: entitiesByWord(sentence) };
}

function entitiesByWord({ tokens, entities }: AnalyzedSentence): (Entity | null)[] {
  let at = 0;
  return tokens.map(({ start, end }) => {
    while (at < entities.length && (entities[at]?.end ?? 0) <= start) at += 1;
    const entity = entities[at];
    return entity && entity.start < end && start < entity.end ? entity : null;
  });
}

/** The words under `head` with one of these relations (subtypes count as their relation), in reading order. */
export function childrenBy(tree: SentenceTree, head: number, ...relations: string[]): number[] {
  const children = tree.children[head] ?? [];
  // Asked of nearly every word: most have no child of the relation.
  const found: number[] = [];
  for (const child of children) if (isOneOf(tree.tokens[child]?.rel ?? '', relations)) found.push(child);
  return found;
}

/** True when the word's relation, or its relation without subtype, is one of these. */
export function hasRelation(tree: SentenceTree, word: number, ...relations: string[]): boolean {
  return isOneOf(tree.tokens[word]?.rel ?? '', relations);
}

function isOneOf(relation: string, relations: readonly string[]): boolean {
  if (relations.includes(relation)) return true;
  const colon = relation.indexOf(':');
  return colon >= 0 && relations.includes(relation.slice(0, colon));
}

/** The text of a word in lower case; empty outside the sentence. */
export function lower(tree: SentenceTree, word: number): string {
  return tree.tokens[word]?.text.toLowerCase() ?? '';
}

export function lemma(tree: SentenceTree, word: number): string {
  return tree.tokens[word]?.lemma ?? '';
}

/** True for a comma, bracket or dash. */
export function isBreak(tree: SentenceTree, word: number): boolean {
  return /^(?:[,;:()[\]–—]|-{1,3})$/.test(tree.tokens[word]?.text ?? '');
}

/** The words above `word` up to the root, nearest first. */
export function ancestors(tree: SentenceTree, word: number): number[] {
  const above: number[] = [];
  let head = tree.tokens[word]?.head ?? -1;
  while (head >= 0 && above.length < tree.tokens.length) {
    above.push(head);
    head = tree.tokens[head]?.head ?? -1;
  }
  return above;
}

/** The whole numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

/** From the first of these words to the end of the last, in whatever order they come; there is at least one. */
export function spanOfWords(tree: SentenceTree, words: readonly number[]): Span {
  const first = tree.tokens[Math.min(...words)];
  const last = tree.tokens[Math.max(...words)];
  return { start: first?.start ?? 0, end: last?.end ?? 1 };
}
