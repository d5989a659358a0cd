import { conjuncts } from '#lib/claims/phrase';
import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * "Iceland has an area of 103,000 square kilometres and 400,000 inhabitants", "won six sets and three matches": two counts joined by
 * "and" are two propositions. What is denied, or joined otherwise, stays one. Never throws.
 */
export function splitCounts(proposition: Proposition): Proposition[] {
  const { tree, args, synthetic, verb } = proposition;
  if (synthetic || isDenied(tree, verb)) return [proposition];
  const object = args.find(({ role }) => role === 'object');
  const words = object ? wordsOf(object.words) : [];
  const second = words.find(
    (word) => tree.tokens[word]?.rel === 'conj' && isCount(tree, word) && joint(tree, word) > 0,
  );
  const first = second === undefined ? -1 : (tree.tokens[second]?.head ?? -1);
  if (!object || second === undefined || !isCount(tree, first) || conjuncts(tree, first).length !== 2)
    return [proposition];
  const rest = new Set(range(tree.first[second] ?? second, tree.last[second] ?? second));
  const opening = words.filter((word) => !rest.has(word));
  const own = words.filter((word) => rest.has(word) && word !== joint(tree, second));
  if (own.length === 0 || Math.max(...opening) > Math.min(...own)) return [proposition];
  const others = args.filter((arg) => arg !== object);
  return [
    { ...proposition, args: args.map((arg) => (arg === object ? { ...object, words: opening } : arg)) },
    {
      ...proposition,
      synthetic: true,
      args: [{ ...object, head: second, words: own }, ...others],
    },
  ];
}

function isCount(tree: SentenceTree, word: number): boolean {
  const { upos, lemma = '' } = tree.tokens[word] ?? {};
  return upos === 'NOUN' && !MEASURES.test(lemma) && childrenBy(tree, word, 'nummod').length > 0;
}

/** "two hours and six minutes", "five feet and two inches" are one measure. */
const MEASURES =
  /^(?:second|minute|hour|day|week|month|year|inch|foot|yard|mile|pound|ounce|stone|shilling|penny|pence|cent|dollar|degree|meter|metre|centimeter|centimetre|kilogram|gram|point|percent)$/;

function joint(tree: SentenceTree, word: number): number {
  return childrenBy(tree, word, 'cc').find((cc) => lower(tree, cc) === 'and') ?? -1;
}
