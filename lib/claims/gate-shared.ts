import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/** Whether a clause shares with its sentence what a claim of it would lose, or has of it what is not its own. Never throws. */
export function sharesMore(proposition: Proposition, last: number): boolean {
  return (
    losesDegree(proposition) ||
    isBehindGaps(proposition) ||
    isTornWhile(proposition.tree, last) ||
    proposition.args.some((arg) => isStrayMeasure(proposition, arg))
  );
}

/** "was partially influenced and inspired": how far, is said of both. */
function losesDegree({ tree, head }: Proposition): boolean {
  const first = tree.tokens[head]?.head ?? -1;
  const own = childrenBy(tree, head, 'aux', 'cop', 'nsubj', 'advmod');
  return (
    hasRelation(tree, head, 'conj') &&
    tree.tokens[head]?.xpos === 'VBN' &&
    own.length === 0 &&
    childrenBy(tree, first, 'advmod').some(
      (word) =>
        word < first &&
        /^(?:partially|partly|mainly|largely|mostly|probably|possibly|allegedly|nearly|almost|often|usually|sometimes|rarely|never)$/.test(
          lower(tree, word),
        ),
    )
  );
}

/** "came from Novgorod, grain from Danzig and dried cod from Bergen": in a row without verbs the last has none either. */
function isBehindGaps({ tree, head, subject }: Proposition): boolean {
  const first = tree.tokens[head]?.head ?? -1;
  if (!hasRelation(tree, head, 'conj') || subject.head > first) return false;
  return range(first + 1, head - 1).some(
    (word) =>
      lower(tree, word) === ',' &&
      tree.tokens[word + 1]?.upos === 'NOUN' &&
      tree.tokens[word + 2]?.upos === 'ADP' &&
      tree.tokens[word + 3]?.upos === 'PROPN' &&
      range(first + 1, word - 1).some((before) => lower(tree, before) === lower(tree, word + 2)),
  );
}

/** "found that the sea was higher, which was wrong": whether the sentence says that what was kept is not so. Never throws. */
export function isTakenBack(tree: SentenceTree, last: number): boolean {
  return (
    lower(tree, last + 1) === ',' &&
    lower(tree, last + 2) === 'which' &&
    /^(?:is|was|proved|turned)$/.test(lower(tree, last + 3)) &&
    range(last + 4, last + 8).some((word) =>
      /^(?:wrong|false|untrue|mistaken|incorrect|impossible|hoax)$/.test(lower(tree, word)),
    )
  );
}

/** "which was founded in 2012, more than 40 percent": behind the comma the sentence goes on. */
function isStrayMeasure(
  { tree, head }: Proposition,
  { role, words, preposition }: Proposition['args'][number],
): boolean {
  const first = wordsOf(words)[0] ?? -1;
  return (
    tree.tokens[head]?.rel === 'acl:relcl' &&
    role === 'oblique' &&
    preposition === null &&
    lower(tree, first - 1) === ','
  );
}

/** "chanted as Ann Rees[, the mayor, walked in]": the clause that "as" opens was cut short. */
function isTornWhile(tree: SentenceTree, last: number): boolean {
  const name = [last, tree.tokens[last]?.head ?? -1].find(
    (word) =>
      tree.entityAt[word]?.type === 'person' &&
      childrenBy(tree, word, 'case').some((marker) => lower(tree, marker) === 'as'),
  );
  return name !== undefined && lower(tree, last + 1) === ',';
}
