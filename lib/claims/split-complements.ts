import { conjuncts, phraseWords } from '#lib/claims/phrase';
import type { Proposition, Word } from '#lib/claims/proposition';
import { childrenBy, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * "Colombia is a close ally of the U.S. and a staunch opponent of …" as two propositions, one standing each. What is joined
 * otherwise than by "and", shares a determiner ("a physicist and chemist") or is denied stays one. Never throws.
 */
export function splitComplements(proposition: Proposition): Proposition[] {
  const { tree, verb, args, synthetic } = proposition;
  const complement = args.find(({ role }) => role === 'complement');
  if ((synthetic && proposition.kind !== 'apposition') || !verb.copular || !complement) return [proposition];
  // "and is a region of France" is a clause of its own.
  const heads = conjuncts(tree, complement.head).filter(
    (word) => word === complement.head || childrenBy(tree, word, 'cop', 'nsubj').length === 0,
  );
  const others = heads.filter((word) => word !== complement.head);
  if (others.length === 0 || !others.every((word) => isStandingOfItsOwn(tree, word)) || isDenied(tree, verb))
    return [proposition];
  if (complement.head !== heads[0] || !isStandingOfItsOwn(tree, complement.head)) return [proposition];
  return heads.map((head) => ({
    ...proposition,
    synthetic: synthetic || head !== complement.head,
    args: args.map((arg) =>
      arg === complement
        ? {
            ...arg,
            head,
            words: withArticle(
              tree,
              ownWords(
                tree,
                head,
                heads,
                complement.words.filter((word) => typeof word === 'number'),
              ),
            ),
          }
        : arg,
    ),
  }));
}

function isStandingOfItsOwn(tree: SentenceTree, word: number): boolean {
  const isOneOf = lower(tree, word) === 'one' && childrenBy(tree, word, 'nmod').length > 0;
  if (isOneOf) return childrenBy(tree, word, 'cc').every((cc) => lower(tree, cc) === 'and');
  if (tree.tokens[word]?.upos !== 'NOUN') return false;
  const joins = childrenBy(tree, word, 'cc').map((cc) => lower(tree, cc));
  const hasArticle = childrenBy(tree, word, 'det').some((det) => /^(?:an?|the|one)$/.test(lower(tree, det)));
  // "a scientist and former mayor of Mexico City": what is former needs no article of its own.
  const isFormer = childrenBy(tree, word, 'amod').some((amod) => lower(tree, amod) === 'former');
  // "the largest city in Wales and sixth largest in Britain": a rank shares the article before it.
  const isRank = childrenBy(tree, word, 'amod').some((amod) => tree.tokens[amod]?.xpos === 'JJS');
  return joins.every((join) => join === 'and' || join === 'as') && (hasArticle || isFormer || isRank);
}

function ownWords(
  tree: SentenceTree,
  head: number,
  heads: readonly number[],
  all: readonly number[],
): number[] {
  const later = heads.filter((word) => word > head);
  const taken = new Set(later.flatMap((word) => range(tree.first[word] ?? word, tree.last[word] ?? word)));
  const words = phraseWords(tree, head, [...later, ...childrenBy(tree, head, 'cc')]).filter(
    (word) => !taken.has(word) && word >= (tree.first[head] ?? head),
  );
  return words.filter((word) => all.includes(word) || head !== heads[0]);
}

/** "[the] sixth largest city": a rank that shared the article before it has one of its own where it stands alone. */
function withArticle(tree: SentenceTree, words: number[]): Word[] {
  const [first] = words;
  const opener = tree.tokens[first ?? -1];
  const isRank =
    words.some((word) => tree.tokens[word]?.xpos === 'JJS') && /^(?:ADJ|ADV)$/.test(opener?.upos ?? '');
  return isRank ? [{ text: 'the', from: '', rule: 'one-of-a-list' }, ...words] : words;
}
