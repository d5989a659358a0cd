import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** "presented the result in Velden", "turned the company toward trade": what tells of the deed, not which result. Never throws. */
export function isOfVerbAbove(tree: SentenceTree, word: number, child: number): boolean {
  const marker = childrenBy(tree, child, 'case').map((one) => lower(tree, one))[0] ?? '';
  if (!hasRelation(tree, child, 'nmod') || !hasRelation(tree, word, 'obj', 'obl')) return false;
  return (
    TOWARD.test(marker) ||
    (OUTCOMES.test(tree.tokens[word]?.lemma ?? '') && LOOSE.test(marker) && marker !== 'on')
  );
}

const TOWARD = /^(?:towards?|into|onto)$/;
/** Nouns for what was said, done or meant, which lie nowhere. */
const OUTCOMES =
  /^(?:result|outcome|measure|decision|plan|proposal|figure|finding|verdict|ruling|move|purpose|aim|goal|reason|step|idea|method|offer|claim|announcement|statement)$/;

/** Prepositions of place, time and manner: what they open may as well belong to the verb. */
export const LOOSE =
  /^(?:in|on|at|with|without|by|after|before|during|since|until|as|over|under|near|within)$/;
