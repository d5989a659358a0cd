import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { sharedSubject } from '#lib/claims/spoken-people';

/**
 * The subject of the clause that "it" is an object in, which it cannot mean: "Borsa will borrow to pay for it", "it stores its catch and grinds it". Null for
 * none and where "it" is no object. Never throws.
 */
export function subjectOverObject(tree: SentenceTree, word: number): number | null {
  const verb = tree.tokens[word]?.head ?? -1;
  const isObject = hasRelation(tree, word, 'obj', 'iobj', 'obl') && tree.tokens[verb]?.upos === 'VERB';
  return isObject ? sharedSubject(tree, verb) : null;
}

/** "The court struck it down because it broke a law": the second goes on from the first. Never throws. */
export function followsObject(tree: SentenceTree, word: number): boolean {
  return tree.tokens.some(
    ({ head }, other) =>
      other < word &&
      lower(tree, other) === 'it' &&
      hasRelation(tree, other, 'obj', 'iobj') &&
      // "allow it to operate while it reorganizes"
      childrenBy(tree, head, 'xcomp').length === 0,
  );
}

/** "The field deflects most of it but takes up part of its energy": of what "it" stands for. Never throws. */
export function goesOnFromIt(tree: SentenceTree, word: number): boolean {
  if (lower(tree, word) !== 'its') return false;
  const isVerb = (above: number) => tree.tokens[above]?.upos === 'VERB';
  const verbs = ancestors(tree, word).filter(isVerb);
  return range(0, word - 1).some(
    (it) =>
      lower(tree, it) === 'it' &&
      hasRelation(tree, it, 'obj', 'obl', 'nmod') &&
      verbs.includes(ancestors(tree, it).find(isVerb) ?? -1),
  );
}

/** Whether "its" may well be that of another thing than was spoken of: of one just before it in its own sentence. Never throws. */
export function isOfNearer(tree: SentenceTree, word: number): boolean {
  if (tree.tokens[word]?.rel !== 'nmod:poss') return false;
  const owned = tree.tokens[word]?.head ?? -1;
  return isOfItsKind(tree, owned) || isBesideOwned(tree, owned) || isInRelative(tree, word);
}

/** "the largest deposit of its kind": of the deposit. */
function isOfItsKind(tree: SentenceTree, owned: number): boolean {
  return (
    /^(?:kind|type|sort|class|species|genre|era|time|day|age)$/.test(tree.tokens[owned]?.lemma ?? '') &&
    hasRelation(tree, owned, 'nmod') &&
    childrenBy(tree, owned, 'case').some((marker) => lower(tree, marker) === 'of')
  );
}

/** "the city's streets and its parks", "in the Namib and along its edges". */
function isBesideOwned(tree: SentenceTree, owned: number): boolean {
  if (!hasRelation(tree, owned, 'conj')) return false;
  const first = tree.tokens[owned]?.head ?? -1;
  const { upos = '', rel = '' } = tree.tokens[first] ?? {};
  if (!/^(?:NOUN|PROPN)$/.test(upos) || /^nsubj/.test(rel)) return false;
  const owners = childrenBy(tree, first, 'nmod').filter((child) => tree.tokens[child]?.rel === 'nmod:poss');
  if (owners.length > 0) return owners.every((owner) => tree.tokens[owner]?.upos !== 'PRON');
  return upos === 'PROPN';
}

/** "a group that counts a workshop among its forerunners": of the group. */
function isInRelative(tree: SentenceTree, word: number): boolean {
  const clause = ancestors(tree, word).find((above) => hasRelation(tree, above, 'acl', 'advcl', 'ccomp'));
  if (clause === undefined || tree.tokens[clause]?.rel !== 'acl:relcl') return false;
  const antecedent = tree.tokens[clause]?.head ?? -1;
  return (
    /^NNP?$/.test(tree.tokens[antecedent]?.xpos ?? '') &&
    childrenBy(tree, clause, 'nsubj').some((subject) => /^(?:that|which)$/.test(lower(tree, subject)))
  );
}

/** What "it" never stands for: "the cattle", "the French". Never throws. */
export function isNeverIt(noun: string): boolean {
  return /^(?:cattle|police|people|poultry|folk|vermin|livestock|clergy|(?:fren|dut|wel|ir|engl|brit|span|turk)(?:ch|sh|ish|h))$/.test(
    noun,
  );
}
