import { isClausalConjunct } from '#lib/claims/clause-parts';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  type SentenceTree,
} from '#lib/claims/sentence-tree';

/** Members from which on a list is no longer one statement. */
export const LIST_MIN = 4;
/** Names of a list that are told one by one: more of them say no more. */
const NAMES_MAX = 5;

/**
 * A list of four and more as several propositions: each name in one of its own, of anything else the first alone. What holds of all
 * together, and what is no plain list, stays as it is. Never throws.
 */
export function eachOfList(proposition: Proposition): Proposition[] {
  const { tree, args, verb, subject } = proposition;
  for (const arg of args) {
    if (arg.role === 'clausal') continue;
    const words = wordsOf(arg.words);
    const first = words.find((word) => isListHead(tree, word, words));
    if (first === undefined) continue;
    const members = conjuncts(tree, first);
    if (isCollective(proposition, first) || !isTail(tree, members, words)) return [proposition];
    const isOfMany =
      verb.copular &&
      arg.role === 'complement' &&
      isPlural(tree, subject.head) &&
      lower(tree, subject.head) !== 'there';
    if (isOfMany) return [proposition];
    // "a whale that lives in the waters of Greenland, Canada, Norway and Russia": the list only tells which.
    if (isInRelative(tree, first, arg.head)) return [proposition];
    if (!areOneByOne(tree, members) || hasExample(tree, arg.words, first)) return [proposition];
    const areNames = members.every((member) => isName(tree, member));
    const told = (areNames ? members.slice(0, NAMES_MAX) : [first]).map((member) =>
      withOnly(tree, arg, members, member),
    );
    if (told.some((part) => wordsOf(part.words).some((word) => lower(tree, word) === ',')))
      return [proposition];
    return told.map((own) => ({
      ...proposition,
      args: args.map((part) => (part === arg ? own : part)),
    }));
  }
  return [proposition];
}

function isInRelative(tree: SentenceTree, word: number, top: number): boolean {
  const above = ancestors(tree, word);
  const end = above.indexOf(top);
  return above.slice(0, Math.max(0, end)).some((at) => tree.tokens[at]?.rel === 'acl:relcl');
}

function isListHead(tree: SentenceTree, word: number, words: readonly number[]): boolean {
  if (hasRelation(tree, word, 'conj', 'compound', 'amod', 'flat')) return false;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[word]?.upos ?? '')) return false;
  const members = conjuncts(tree, word);
  return (
    members.length >= LIST_MIN &&
    members.every(
      (member) => words.includes(member) && (member === word || !isClausalConjunct(tree, member)),
    ) &&
    members.some((member) =>
      childrenBy(tree, member, 'cc').some((cc) => /^(?:and|or)$/.test(lower(tree, cc))),
    )
  );
}

/** What is so of several together: "between A, B, C and D", "consists of", "five towns". */
function isCollective({ tree, verb }: Proposition, first: number): boolean {
  const above = tree.tokens[first]?.head ?? -1;
  return (
    COLLECTIVE.test(verb.lemma) ||
    childrenBy(tree, first, 'case').some((marker) =>
      /^(?:between|among|amongst|from)$/.test(lower(tree, marker)),
    ) ||
    (above >= 0 &&
      tree.tokens[above]?.upos === 'NOUN' &&
      (childrenBy(tree, above, 'nummod').length > 0 || GROUPS.test(lemma(tree, above))))
  );
}

const COLLECTIVE =
  /^(?:consist|comprise|compose|constitute|form|divide|combine|mix|split|total|unite|merge|join|range|rotate|alternate|share|vary|compare|rank)$/;
const GROUPS =
  /^(?:combination|mixture|mix|blend|union|group|series|alliance|coalition|trio|quartet|set|list|rest)$/;

/** Names among other things, or towns with their countries behind them ("Bala, Wales, Bonn, Germany and Ghent, Belgium"), are no plain list. */
function areOneByOne(tree: SentenceTree, members: readonly number[]): boolean {
  const names = members.filter((member) => tree.tokens[member]?.upos === 'PROPN');
  const isMixed = names.length > 0 && !members.every((member) => isName(tree, member));
  const countries = members.filter((member) => tree.entityAt[member]?.type === 'country').length;
  const isHedged = members.some((member) =>
    childrenBy(tree, member, 'advmod').some((adverb) =>
      /^(?:possibly|perhaps|probably|maybe|likely)$/.test(lower(tree, adverb)),
    ),
  );
  return !isMixed && !isHedged && !(countries >= 2 && countries < members.length);
}

/** "elements such as a buyer, a seller, …": examples, not the things themselves. */
function hasExample(tree: SentenceTree, words: Part['words'], first: number): boolean {
  return words.some(
    (word) =>
      typeof word === 'number' &&
      word < first &&
      /^(?:such|like|including|namely|e\.g\.)$/.test(lower(tree, word)),
  );
}

function isTail(tree: SentenceTree, members: readonly number[], words: readonly number[]): boolean {
  const end = Math.max(...members.map((member) => tree.last[member] ?? member));
  return end >= (words.at(-1) ?? 0);
}

function isPlural(tree: SentenceTree, word: number): boolean {
  return /^NNP?S$/.test(tree.tokens[word]?.xpos ?? '') || childrenBy(tree, word, 'conj').length > 0;
}

function isName(tree: SentenceTree, word: number): boolean {
  const type = tree.entityAt[word]?.type;
  return type !== undefined && type !== null && (tree.tokens[word]?.upos === 'PROPN' || type === 'date');
}

/** The words of an argument with one member of its list, behind the preposition that all share. */
function withOnly(tree: SentenceTree, arg: Part, members: readonly number[], member: number): Part {
  const [first = member] = members;
  const others = members.filter((other) => other !== member && ancestors(tree, other).includes(member));
  const own = new Set(phraseWords(tree, member, [...others, ...childrenBy(tree, member, 'cc')]));
  const markers = childrenBy(tree, first, 'case');
  const isShared = (word: number) => markers.includes(word) && childrenBy(tree, member, 'case').length === 0;
  const start = Math.min(...members.map((other) => tree.first[other] ?? other));
  const words = wordsOf(arg.words).filter((word) => word < start || own.has(word) || isShared(word));
  return { ...arg, head: arg.head === first ? member : arg.head, words, picked: 'member' };
}
