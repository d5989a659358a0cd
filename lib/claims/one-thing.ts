import { isClausalConjunct } from '#lib/claims/clause-parts';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/** Members from which on a list is no longer one statement. */
const LIST_MIN = 4;

/**
 * The proposition without what it tells beside its one thing: "but not …", what "and" joins that is of another kind ("a kingdom in 1918
 * and a republic in 1944"), a second verb of a relative clause; a long list of names as one proposition for each, of other things with
 * its first member alone. What is left says less and nothing else. Never throws.
 */
export function oneThing(proposition: Proposition): Proposition[] {
  if (proposition.synthetic || isDenied(proposition.tree, proposition.verb)) return [proposition];
  return eachOfList(withoutSecond(proposition));
}

/** The first joint at which something else begins, and all behind it, cut off. */
function withoutSecond(proposition: Proposition): Proposition {
  const { tree, args, verb } = proposition;
  const behindVerb = args.filter(({ fronted, role }) => !fronted && role !== 'clausal');
  for (const arg of behindVerb) {
    const words = wordsOf(arg.words);
    for (const word of words) {
      const joint = jointOf(tree, word);
      const above = tree.tokens[word]?.head ?? -1;
      if (joint < 0 || !words.includes(above) || !words.includes(joint) || joint <= verb.main) continue;
      const isOther = isOfAnotherKind(tree, above, word) || isGapped(tree, above, word);
      // "from 4,000 in 1830 and 40,000 in 1865 to 300,000" is one way.
      if (isOther && args.some(({ preposition }) => preposition === 'from')) return proposition;
      if (!isOther && !isContrast(tree, joint) && !isSecondOfRelative(tree, above, word, joint)) continue;
      if ((tree.last[word] ?? word) < (words.at(-1) ?? word)) return proposition;
      return { ...proposition, args: args.flatMap((part) => cutAt(tree, part, joint, isOther)) };
    }
  }
  return proposition;
}

function jointOf(tree: SentenceTree, word: number): number {
  if (!hasRelation(tree, word, 'conj')) return -1;
  const [joint = -1] = childrenBy(tree, word, 'cc');
  return joint < word ? joint : -1;
}

function cutAt(tree: SentenceTree, part: Part, joint: number, isOther: boolean): Part[] {
  const [first = 0] = wordsOf(part.words);
  // What follows something of another kind belongs to that.
  if (first > joint) return isOther && part.role !== 'clausal' ? [] : isOther ? [] : [part];
  const kept = part.words.filter((word) => typeof word !== 'number' || word < joint);
  const last = kept.at(-1);
  const isMark =
    typeof last === 'number' && tree.tokens[last]?.upos === 'PUNCT' && /^[,;–—-]$/.test(lower(tree, last));
  return [{ ...part, words: isMark ? kept.slice(0, -1) : kept }];
}

/** "to the Area but not to the Union", "fewer votes but 304 electors"; not "not A but B", "all but three", "but also". */
function isContrast(tree: SentenceTree, joint: number): boolean {
  if (lower(tree, joint) !== 'but' || /^(?:also|rather)$/.test(lower(tree, joint + 1))) return false;
  return !range(0, joint - 1).some((word) =>
    /^(?:not|n['’]t|no|nothing|all|none|anything|never)$/.test(lower(tree, word)),
  );
}

type Kind = 'time' | 'person' | 'place' | 'number' | 'other';

/** "in 1918 and a republic", "in Paris and Marie Rees": two that no "and" joins. */
function isOfAnotherKind(tree: SentenceTree, first: number, second: number): boolean {
  if (isClausalConjunct(tree, second) || !/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[second]?.upos ?? ''))
    return false;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[first]?.upos ?? '')) return false;
  const [one, other] = [kindOf(tree, first), kindOf(tree, second)];
  if (one === 'time' || other === 'time') return one !== other;
  if (other === 'number')
    return one !== 'number' && (tree.tokens[first]?.upos === 'PROPN' || lower(tree, second) === 'one');
  return (one === 'place' && other === 'person') || (one === 'person' && other === 'place');
}

function kindOf(tree: SentenceTree, word: number): Kind {
  const type = tree.entityAt[word]?.type;
  const noun = lemma(tree, word).toLowerCase();
  if (type === 'date' || TIMES.test(noun) || /^(?:1\d|20)\d\d$/.test(noun)) return 'time';
  if (type === 'person') return 'person';
  if (tree.tokens[word]?.upos === 'NUM') return 'number';
  return type === 'place' || type === 'country' ? 'place' : 'other';
}

const TIMES =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|\d{3,4}s|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "won 20 votes and the Yes campaign 16": somebody else's number, the verb left out. */
function isGapped(tree: SentenceTree, first: number, second: number): boolean {
  return (
    childrenBy(tree, first, 'nummod').length > 0 &&
    childrenBy(tree, second, 'nummod').every((number) => number > second) &&
    childrenBy(tree, second, 'appos', 'nummod', 'flat', 'nmod').some(
      (number) =>
        number > second &&
        tree.tokens[number]?.upos === 'NUM' &&
        childrenBy(tree, number, 'case').length === 0,
    )
  );
}

/** "a route that begins at the mill and travels north": one thing of it is enough. */
function isSecondOfRelative(tree: SentenceTree, first: number, second: number, joint: number): boolean {
  return (
    tree.tokens[first]?.rel === 'acl:relcl' &&
    tree.tokens[second]?.upos === 'VERB' &&
    childrenBy(tree, first, 'obj', 'obl', 'xcomp', 'ccomp').some((word) => word > first && word < joint)
  );
}

/** A list of four and more: each name in a proposition of its own, of anything else the first alone. */
function eachOfList(proposition: Proposition): Proposition[] {
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
    if (!areOneByOne(tree, members) || hasExample(tree, arg.words, first)) return [proposition];
    const areNames = members.every((member) => isName(tree, member));
    const told = (areNames ? members : [first]).map((member) => withOnly(tree, arg, members, member));
    if (told.some((part) => wordsOf(part.words).some((word) => lower(tree, word) === ',')))
      return [proposition];
    return told.map((own) => ({
      ...proposition,
      args: args.map((part) => (part === arg ? own : part)),
    }));
  }
  return [proposition];
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
  return !isMixed && !(countries >= 2 && countries < members.length);
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
  return { ...arg, head: arg.head === first ? member : arg.head, words, picked: true };
}
