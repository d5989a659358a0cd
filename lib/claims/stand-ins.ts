import { isSetOff } from '#lib/claims/phrase';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

const BARE_QUANTIFIERS =
  /^(?:other|others|another|both|some|many|most|several|few|all|one|ones|neither|either|none|any|each|much|more|such|latter|former|same|half)$/;

/** Words that stand for a noun said before, whatever kind of word the tree takes them for. Never throws. */
export function mayStandIn(said: string): boolean {
  return /^(?:others|another|none|else|ones?)$/i.test(said);
}

/** "a second one", "the winter ones": a noun said before; not "one of …", nor "one" as a number. Never throws. */
export function isStandIn(tree: SentenceTree, word: number): boolean {
  return (
    /^ones?$/.test(lower(tree, word)) &&
    childrenBy(tree, word, 'amod', 'det', 'acl', 'compound').length > 0 &&
    !saysOfWhat(tree, word)
  );
}

/** "Others, among them Oslo, are watching", "found others of his own": a word of quantity in the place of the noun that it counts. Never throws. */
export function isQuantityAlone(tree: SentenceTree, word: number): boolean {
  return (
    BARE_QUANTIFIERS.test(lower(tree, word)) &&
    hasRelation(tree, word, 'nsubj', 'obj', 'obl', 'nmod', 'iobj') &&
    lower(tree, word + 1) !== 'than' &&
    !isOtherPeople(tree, word) &&
    !childrenBy(tree, word, 'acl').some((child) => !isSetOff(tree, child)) &&
    !childrenBy(tree, word, 'nmod').some((child) => !isAside(tree, child))
  );
}

/** "the last one of the towers": the noun that it stands for follows. */
function saysOfWhat(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'nmod').some((child) => !isAside(tree, child));
}

/** "the smoke of others": people in general. */
function isOtherPeople(tree: SentenceTree, word: number): boolean {
  return lower(tree, word) === 'others' && lower(tree, word - 1) === 'of' && hasRelation(tree, word, 'nmod');
}

/** "early investors … later ones", "The path is not an easy one": the nouns of this sentence that it may stand for. Never throws. */
export function nounsBefore(tree: SentenceTree, word: number): number[] {
  const tag = lower(tree, word) === 'ones' ? 'NNS' : 'NN';
  return tree.tokens.flatMap(({ xpos, upos }, at) =>
    at < word && xpos === tag && upos === 'NOUN' && !isStandIn(tree, at) ? [at] : [],
  );
}

/** ", among them Oslo", "of his own": whose or which others, and not other what. */
function isAside(tree: SentenceTree, child: number): boolean {
  const isOwn = lower(tree, child) === 'own';
  const isAmong = childrenBy(tree, child, 'case').some((marker) => lower(tree, marker) === 'among');
  return isOwn || isSetOff(tree, child) || (isAmong && lower(tree, (tree.first[child] ?? child) - 1) === ',');
}

/** "Before that he had won": a demonstrative behind a preposition, though the tree takes it for a conjunction. Never throws. */
export function isBareThat(tree: SentenceTree, word: number): boolean {
  return (
    lower(tree, word) === 'that' &&
    hasRelation(tree, word, 'obl', 'nmod', 'obj') &&
    /^(?:before|after|since|until|by|during|at|with|for|despite|from|of|on|to)$/.test(
      lower(tree, word - 1),
    ) &&
    childrenBy(tree, word, 'acl', 'nmod').length === 0
  );
}
