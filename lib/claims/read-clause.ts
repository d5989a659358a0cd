import { copulaOf, type FoundClause } from '#lib/claims/find-clauses';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isNegation, verbGroupOf } from '#lib/claims/verb-group';

/** Verbs that put somebody or something into a role: what follows the object says which. */
export const DESIGNATING = new Set(
  'designate name appoint elect declare crown proclaim ordain dub rename label reelect re-elect select choose'.split(
    ' ',
  ),
);
/** Adverbs that only tie a sentence to the one before. */
const CONNECTIVES = new Set(
  'also too however therefore thus moreover furthermore meanwhile nevertheless nonetheless instead then besides likewise similarly additionally consequently hence finally indeed accordingly otherwise well though still-yet'.split(
    ' ',
  ),
);
const CONNECTIVE_PHRASES =
  /^(?:at the same time|in addition|as well|for example|for instance|in fact|as a result|on the other hand|on the one hand|in contrast|by contrast|of course|in turn|in particular|in other words|in general|in total|above all|after all|in all|as a consequence|in response|among others|in conclusion|in the end|at first|at last|in the meantime|at least|to date|in practice|in theory|by then|in part)$/;
const TIME_NOUNS = new Set(
  'day week month year decade century morning afternoon evening night weekend hour minute season spring summer autumn fall winter today yesterday tomorrow tonight'.split(
    ' ',
  ),
);

/** A reading of a clause, or the reason why it cannot be read surely. */
export type ClauseReading = { kind: 'read'; proposition: Proposition } | { kind: 'unread'; reason: string };

const UNSURE = 'the sentence is too tangled to be taken apart surely';

/** Reads the parts of a found clause. Never throws. */
export function readClause(tree: SentenceTree, found: FoundClause): ClauseReading {
  const { head } = found;
  const verb = verbGroupOf(tree, head);
  if (!verb) return unread('has no full verb of its own');
  if (childrenBy(tree, head, 'csubj').length > 0) return unread(UNSURE);
  const expletive = childrenBy(tree, head, 'expl')[0];
  if (expletive !== undefined) return readExistential(tree, found, expletive);
  if (found.subject < 0) return unread('does not say clearly who or what it is about');
  const args = argsOf(tree, head, found.subject, verb.words);
  if (args === null) return unread(UNSURE);
  const bare = withoutOpeningConjunction(tree, phraseWords(tree, found.subject));
  const counted = args.find((arg) => isQuantifierOf(tree, arg, bare));
  const subject: Part = {
    role: 'subject',
    head: found.subject,
    words: counted ? [...counted.words, ...bare] : bare,
    preposition: null,
    fronted: false,
  };
  const others = args.filter((arg) => arg !== counted);
  return { kind: 'read', proposition: proposition(tree, head, subject, verb, others) };
}

const QUANTIFIER =
  /^(?:(?:more|less|fewer|greater) than|at (?:least|most)|up to|about|around|over|nearly|almost|roughly|some|only)$/;

/** "More than" right before "a dozen countries" counts them, whatever the tree hangs it from. */
function isQuantifierOf(tree: SentenceTree, { words }: Part, subject: readonly number[]): boolean {
  const numbers = words.filter((word) => typeof word === 'number');
  const next = subject[0];
  return (
    next !== undefined &&
    numbers.at(-1) === next - 1 &&
    QUANTIFIER.test(numbers.map((word) => lower(tree, word)).join(' '))
  );
}

function unread(reason: string): ClauseReading {
  return { kind: 'unread', reason };
}

function proposition(
  tree: SentenceTree,
  head: number,
  subject: Part,
  verb: Proposition['verb'],
  args: Part[],
): Proposition {
  const firstOfSubject = subject.words.find((word) => typeof word === 'number') ?? head;
  const firstOfVerb = verb.words.find((word) => typeof word === 'number') ?? head;
  const isElsewhere = range(subject.head, firstOfVerb - 1).some(
    (word) => tree.tokens[word]?.upos === 'CCONJ',
  );
  return {
    kind: 'clause',
    tree,
    head,
    subject,
    verb,
    args: args.map((arg) => {
      const last = Math.max(...wordsOf(arg.words));
      // "O'Connor was … and in 1973 became …": what stands before a verb that has its subject elsewhere is fronted too.
      const isMoved = (arg.role === 'time' || arg.role === 'oblique') && isElsewhere && last < firstOfVerb;
      return { ...arg, fronted: last < Math.min(firstOfSubject, firstOfVerb) || isMoved };
    }),
    synthetic: false,
    factuality: 'asserted',
    attribution: null,
  };
}

/** "There are 25 schools in the town." */
function readExistential(tree: SentenceTree, found: FoundClause, expletive: number): ClauseReading {
  const verb = verbGroupOf(tree, found.head);
  if (!verb || lower(tree, expletive) !== 'there') return unread('"it" stands for nothing here');
  const args = argsOf(tree, found.head, expletive, verb.words);
  if (args === null || args.some((arg) => arg.fronted)) return unread(UNSURE);
  const what = found.subject >= 0 ? found.subject : copulaOf(tree, found.head) >= 0 ? found.head : -1;
  if (what < 0 || what < expletive) return unread(UNSURE);
  const others = args.filter((arg) => arg.head !== what);
  const complement = nounPart(tree, what, 'complement', what === found.head ? clauseLevel(tree, what) : []);
  const subject: Part = {
    role: 'subject',
    head: expletive,
    words: [expletive],
    preposition: null,
    fronted: false,
  };
  return { kind: 'read', proposition: proposition(tree, found.head, subject, verb, [complement, ...others]) };
}

/** All dependents of the clause as parts; null when one of them is nothing that a plain clause has. */
function argsOf(
  tree: SentenceTree,
  head: number,
  subject: number,
  verbWords: readonly unknown[],
): Part[] | null {
  const args: Part[] = [];
  if (copulaOf(tree, head) >= 0) args.push(nounPart(tree, head, 'complement', clauseLevel(tree, head)));
  for (const child of tree.children[head] ?? []) {
    if (child === subject || verbWords.includes(child) || isRelativePronoun(tree, child)) continue;
    if (copulaOf(tree, head) >= 0 && !clauseLevel(tree, head).includes(child)) continue;
    const part = partOf(tree, head, child);
    if (part === 'strange') return null;
    if (part === 'dropped') continue;
    const before = opensWithConjunction(tree, part.words) ? args.at(-1) : undefined;
    if (
      before &&
      before.preposition !== null &&
      wordsOf(before.words).at(-1) === (tree.first[child] ?? child) - 1
    ) {
      // "at Sherborne School and at King's College": one part, said in two.
      before.words = [...before.words, ...part.words];
    } else if (opensWithConjunction(tree, part.words)) return null;
    else args.push(part);
  }
  return args.filter((arg) => arg.words.length > 0).sort((a, b) => firstWord(a) - firstWord(b));
}

/** "who" in "Marie Curie, who won …" stands for the subject that is there already. */
function isRelativePronoun(tree: SentenceTree, word: number): boolean {
  return hasRelation(tree, word, 'nsubj') && /^(?:who|which|that)$/.test(lower(tree, word));
}

function withoutOpeningConjunction(tree: SentenceTree, words: number[]): number[] {
  return opensWithConjunction(tree, words) ? words.slice(1) : words;
}

/** "and at King's College": what it goes on from was torn off. */
function opensWithConjunction(tree: SentenceTree, words: Part['words']): boolean {
  const [first] = words;
  return (
    typeof first === 'number' &&
    tree.tokens[first]?.upos === 'CCONJ' &&
    !/^(?:both|either)$/.test(lower(tree, first))
  );
}

export function firstWord(part: Part): number {
  return part.words.find((word) => typeof word === 'number') ?? 0;
}

/** Dependents of a nominal predicate that belong to the clause, not to the noun. */
function clauseLevel(tree: SentenceTree, head: number): number[] {
  const copula = copulaOf(tree, head);
  return (tree.children[head] ?? []).filter((child) => {
    // "25 million years old": the measure belongs to the adjective.
    if (hasRelation(tree, child, 'obl', 'nmod') && child > copula && child < head) return false;
    if (
      hasRelation(
        tree,
        child,
        'nsubj',
        'csubj',
        'expl',
        'cop',
        'aux',
        'mark',
        'advcl',
        'parataxis',
        'discourse',
        'vocative',
        'obl',
        'ccomp',
        'punct',
        'cc',
      )
    ) {
      return !(
        hasRelation(tree, child, 'punct', 'cc') &&
        child > copula &&
        child < (tree.last[head] ?? head)
      );
    }
    if (hasRelation(tree, child, 'conj')) return isClausalConjunct(tree, child);
    if (hasRelation(tree, child, 'advmod')) return child < copula || isNegation(tree, child);
    return (tree.last[child] ?? child) < copula;
  });
}

function isClausalConjunct(tree: SentenceTree, child: number): boolean {
  const { upos } = tree.tokens[child] ?? {};
  return (
    upos === 'VERB' ||
    upos === 'AUX' ||
    copulaOf(tree, child) >= 0 ||
    childrenBy(tree, child, 'nsubj').length > 0
  );
}

function nounPart(tree: SentenceTree, head: number, role: Part['role'], without: readonly number[]): Part {
  const words = phraseWords(tree, head, without);
  const marker = childrenBy(tree, head, 'case').find((word) => words[0] === word);
  return {
    role,
    head,
    words,
    preposition: marker === undefined ? null : lower(tree, marker),
    fronted: false,
  };
}

function partOf(tree: SentenceTree, head: number, child: number): Part | 'dropped' | 'strange' {
  const rel = tree.tokens[child]?.rel.split(':')[0] ?? '';
  switch (rel) {
    case 'punct':
    case 'cc':
    case 'discourse':
    case 'aux':
    case 'cop':
    case 'parataxis':
      return 'dropped';
    case 'mark':
      return 'dropped';
    case 'obj':
      return nounPart(tree, child, isRole(tree, head, child) ? 'complement' : 'object', []);
    case 'iobj':
      return nounPart(tree, child, 'indirect-object', []);
    case 'obl':
    case 'nmod':
    case 'nummod':
      return oblique(tree, child);
    case 'advmod':
      // Parsers take the bare noun phrase after "designating Colombia" for an adverb now and then.
      return tree.tokens[child]?.upos === 'NOUN' && isRole(tree, head, child)
        ? nounPart(tree, child, 'complement', [])
        : adverb(tree, child);
    case 'compound':
      return tree.tokens[child]?.rel === 'compound:prt' ? 'dropped' : 'strange';
    case 'xcomp':
    case 'ccomp':
      return complementClause(tree, head, child);
    case 'advcl':
      return adverbialClause(tree, head, child);
    case 'conj':
      return isClausalConjunct(tree, child) ? 'dropped' : 'strange';
    default:
      return 'strange';
  }
}

/** "are designated allies", "elected her president": the second noun is the role. */
function isRole(tree: SentenceTree, head: number, child: number): boolean {
  if (!DESIGNATING.has(tree.tokens[head]?.lemma ?? '')) return false;
  const isPassive = childrenBy(tree, head, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass');
  return isPassive || childrenBy(tree, head, 'obj', 'iobj').some((other) => other < child && other > head);
}

function oblique(tree: SentenceTree, child: number): Part | 'dropped' {
  const part = nounPart(tree, child, 'oblique', []);
  const text = part.words.map((word) => (typeof word === 'number' ? lower(tree, word) : '')).join(' ');
  if (CONNECTIVE_PHRASES.test(text) || isSourcePhrase(tree, child)) return 'dropped';
  const isTime =
    tree.entityAt[child]?.type === 'date' || TIME_NOUNS.has(tree.tokens[child]?.lemma.toLowerCase() ?? '');
  return { ...part, role: isTime ? 'time' : 'oblique' };
}

/** "according to the report" names the source; factuality reads it. */
export function isSourcePhrase(tree: SentenceTree, child: number): boolean {
  return lower(tree, tree.first[child] ?? child) === 'according';
}

function adverb(tree: SentenceTree, child: number): Part | 'dropped' {
  const words = phraseWords(tree, child);
  const text = words.map((word) => lower(tree, word)).join(' ');
  if (CONNECTIVES.has(text) || CONNECTIVE_PHRASES.test(text)) return 'dropped';
  const isTime = tree.entityAt[child]?.type === 'date' || TIME_NOUNS.has(text);
  return { role: isTime ? 'time' : 'adverb', head: child, words, preposition: null, fronted: false };
}

function complementClause(tree: SentenceTree, head: number, child: number): Part | 'strange' {
  const { upos } = tree.tokens[child] ?? {};
  const isNoun = upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM';
  if (hasRelation(tree, child, 'xcomp') && isNoun && copulaOf(tree, child) < 0) {
    return nounPart(tree, child, 'complement', []);
  }
  const isBefore = child < head;
  if (isBefore) return 'strange';
  const words = withoutOpeningConnective(tree, phraseWords(tree, child));
  return words.length === 0
    ? 'strange'
    : { role: 'clausal', head: child, words, preposition: null, fronted: false };
}

/** "warned, however, that …". */
function withoutOpeningConnective(tree: SentenceTree, words: number[]): number[] {
  const opener = lower(tree, words[0] ?? -1);
  if (!CONNECTIVES.has(opener)) return words;
  const rest = words.slice(1);
  return isBreak(tree, rest[0] ?? -1) ? rest.slice(1) : rest;
}

const LEFT_OUT_MARKS = new Set([
  'after',
  'because',
  'since',
  'although',
  'though',
  'while',
  'whereas',
  'before',
  'as',
]);

/** Set off by a comma, an adverbial clause can go; without one it belongs to what is said, as far as it is short. */
function adverbialClause(tree: SentenceTree, head: number, child: number): Part | 'dropped' {
  const first = tree.first[child] ?? child;
  const last = tree.last[child] ?? child;
  const isAfter = child > head;
  const setOff = isAfter
    ? isBreak(tree, first) || isBreak(tree, first - 1)
    : isBreak(tree, last) || isBreak(tree, last + 1);
  const mark = childrenBy(tree, child, 'mark').map((word) => lower(tree, word))[0] ?? '';
  const conditional =
    /^(?:if|unless|until|provided|once|when|whenever)$/.test(mark) ||
    childrenBy(tree, child, 'advmod').some((word) => /^(?:when|whenever|once)$/.test(lower(tree, word)));
  if (setOff && !conditional) return 'dropped';
  const canGo = LEFT_OUT_MARKS.has(mark) && childrenBy(tree, head, 'obj', 'obl', 'xcomp', 'ccomp').length > 0;
  if (canGo && last - first > LONG_ADVERBIAL) return 'dropped';
  return { role: 'clausal', head: child, words: phraseWords(tree, child), preposition: null, fronted: false };
}

/** An adverbial clause of more words is told as a claim of its own. */
const LONG_ADVERBIAL = 5;

/** The heads of a list of things that share a role, the first included. */
export function listed(tree: SentenceTree, word: number): number[] {
  return conjuncts(tree, word);
}
