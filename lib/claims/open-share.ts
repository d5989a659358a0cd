import { hasOwner } from '#lib/claims/gate-open';
import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "Jana Partners, a hedge fund that disclosed a stake of 9 percent" -> "Jana Partners is a hedge fund": in whom the stake is, only the
 * sentences before tell. Never throws.
 */
export function withoutOpenShare(standing: Proposition): Proposition {
  const { tree, args } = standing;
  const [complement, ...more] = args;
  const kept = wordsOf(complement?.words ?? []);
  const share = kept.find((word) => /^(?:stake|shareholding)s?$/.test(lower(tree, word)));
  if (!complement || share === undefined || isSaidInWhom(tree, share, kept)) return standing;
  const clause = childrenBy(tree, complement.head, 'acl').find(
    (word) => word > complement.head && share >= word && share <= (tree.last[word] ?? word),
  );
  if (clause === undefined) return standing;
  const cut = range(tree.first[clause] ?? clause, tree.last[clause] ?? clause);
  const words = complement.words.filter((word) => typeof word !== 'number' || !cut.includes(word));
  return { ...standing, args: [{ ...complement, words }, ...more] };
}

function isSaidInWhom(tree: SentenceTree, share: number, kept: readonly number[]): boolean {
  const isIn = (word: number) =>
    word > share && /^(?:in|at)$/.test(lower(tree, word)) && tree.entityAt[word + 1]?.type !== 'date';
  return hasOwner(tree, share) || childrenBy(tree, share, 'compound').length > 0 || kept.some(isIn);
}
