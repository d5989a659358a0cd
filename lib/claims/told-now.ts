import { childrenBy, type SentenceTree } from '#lib/claims/sentence-tree';

/** Whether the main verb of a sentence is told in the present ("lies", "has lived"). Never throws. */
export function isToldNow(tree: SentenceTree): boolean {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  return [root, ...childrenBy(tree, root, 'aux', 'cop')].some((word) =>
    /^(?:VBZ|VBP)$/.test(tree.tokens[word]?.xpos ?? ''),
  );
}
