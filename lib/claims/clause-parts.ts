import { copulaOf } from '#lib/claims/find-clauses';
import { isAddedWith, isParticipleOf, phraseWords } from '#lib/claims/phrase';
import type { Part } from '#lib/claims/proposition';
import { childrenBy, hasRelation, isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * What a dependent of a clause is in it: one of its parts, something that may be left out, or something no plain clause has.
 * Never throws.
 */
export function partOf(tree: SentenceTree, head: number, child: number): Part | 'dropped' | 'strange' {
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
      // An owner without what is owned.
      return tree.tokens[child]?.rel === 'nmod:poss' ? 'strange' : oblique(tree, child);
    case 'advmod':
      // Parsers take the bare noun phrase after "designating Colombia" for an adverb now and then.
      // "shortly after he left": the adverb belongs to the conjunction, which is no part of the clause.
      if (hasRelation(tree, child + 1, 'mark') && tree.tokens[child + 1]?.head === head) return 'dropped';
      // "Ever since the mills opened, …": without its clause the adverb means nothing, or something else.
      if (
        OPENS_CLAUSE.test(lower(tree, child)) &&
        hasRelation(tree, tree.tokens[child + 1]?.head ?? -1, 'advcl')
      )
        return 'strange';
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
      return isClausalConjunct(tree, child) || isNewClause(tree, head, child) ? 'dropped' : 'strange';
    default:
      return isInBrackets(tree, child) || isOpeningQuality(tree, head, child) ? 'dropped' : 'strange';
  }
}

/** "pulls information from memories (Figure 7.2)": what stands in brackets is no part of the clause. */
function isInBrackets(tree: SentenceTree, child: number): boolean {
  const first = tree.first[child] ?? child;
  const last = tree.last[child] ?? child;
  const opens = lower(tree, first) === '(' || lower(tree, first - 1) === '(';
  const close = [last, last + 1].find((word) => lower(tree, word) === ')');
  const after = close === undefined ? undefined : tree.tokens[close + 1];
  return opens && close !== undefined && (after === undefined || after.upos === 'PUNCT');
}

/** "Exceptionally deep, the lake is": a quality set off before its subject. */
function isOpeningQuality(tree: SentenceTree, head: number, child: number): boolean {
  const subject = childrenBy(tree, head, 'nsubj')[0] ?? -1;
  const last = tree.last[child] ?? child;
  return (
    hasRelation(tree, child, 'amod') &&
    (tree.first[child] ?? child) === 0 &&
    [last, last + 1].some((word) => lower(tree, word) === ',') &&
    last < subject
  );
}

/** A noun phrase as a part, without some of what hangs below it. Never throws. */
export function nounPart(
  tree: SentenceTree,
  head: number,
  role: Part['role'],
  without: readonly number[],
): Part {
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

/** "are designated allies", "elected her president": the second noun is the role. */
function isRole(tree: SentenceTree, head: number, child: number): boolean {
  if (!DESIGNATING.has(tree.tokens[head]?.lemma ?? '')) return false;
  const isPassive = hasPassiveAuxiliary(tree, head);
  return isPassive || childrenBy(tree, head, 'obj', 'iobj').some((other) => other < child && other > head);
}

function oblique(tree: SentenceTree, child: number): Part | 'dropped' {
  const part = nounPart(tree, child, 'oblique', []);
  const text = part.words.map((word) => (typeof word === 'number' ? lower(tree, word) : '')).join(' ');
  if (CONNECTIVE_PHRASES.test(text) || isSourcePhrase(tree, child)) return 'dropped';
  if (isAddedWith(tree, child) || isConcessionOfClause(tree, child) || isRankOfTime(tree, child))
    return 'dropped';
  const isTime =
    tree.entityAt[child]?.type === 'date' || TIME_NOUNS.has(tree.tokens[child]?.lemma.toLowerCase() ?? '');
  return { ...part, role: isTime ? 'time' : 'oblique' };
}

/** "Despite the belief that she was poor, …": what was believed is told beside the clause. */
function isConcessionOfClause(tree: SentenceTree, child: number): boolean {
  return (
    childrenBy(tree, child, 'case').some((marker) =>
      /^(?:despite|notwithstanding)$/.test(lower(tree, marker)),
    ) &&
    childrenBy(tree, child, 'acl', 'ccomp').some((clause) => childrenBy(tree, clause, 'nsubj').length > 0) &&
    [0, 1].some((step) => isBreak(tree, (tree.last[child] ?? child) + step))
  );
}

/** ", the first time it has done so": one more thing about what was done. */
function isRankOfTime(tree: SentenceTree, child: number): boolean {
  const first = tree.first[child] ?? child;
  return (
    lower(tree, child) === 'time' &&
    child > (tree.tokens[child]?.head ?? child) &&
    [first, first - 1].some((word) => lower(tree, word) === ',') &&
    childrenBy(tree, child, 'amod').some((word) =>
      /^(?:first|second|third|last|only)$/.test(lower(tree, word)),
    )
  );
}

/** "according to the report" names the source; factuality reads it. */
export function isSourcePhrase(tree: SentenceTree, child: number): boolean {
  return lower(tree, tree.first[child] ?? child) === 'according';
}

function adverb(tree: SentenceTree, child: number): Part | 'dropped' {
  const words = phraseWords(tree, child);
  const text = words.map((word) => lower(tree, word)).join(' ');
  // "far too high".
  const isDegree = text === 'too' && /^(?:ADJ|ADV)$/.test(tree.tokens[child + 1]?.upos ?? '');
  if (isDegree) return { role: 'adverb', head: child, words, preposition: null, fronted: false };
  if (CONNECTIVES.has(text) || CONNECTIVE_PHRASES.test(text) || POINTS_BACK.test(text)) return 'dropped';
  const isCounting = /^(?:first|firstly|second|secondly|third|thirdly|lastly|so|yet|still|now)$/.test(text);
  if (isCounting && isBreak(tree, child + 1)) return 'dropped';
  // "…, so she took a degree": what it follows from is told before.
  if (text === 'so' && hasRelation(tree, child + 1, 'det', 'nsubj', 'nmod') && isBreak(tree, child - 1))
    return 'dropped';
  const isTime =
    tree.entityAt[child]?.type === 'date' ||
    TIME_NOUNS.has(text) ||
    /\b(?:ago|later|earlier|once|now|then|since)\b/.test(text);
  // "Later in 1689": than what, is told before; the year stays.
  const date = childrenBy(tree, child, 'obl').find((word) => tree.entityAt[word]?.type === 'date');
  if (/^(?:later|earlier)$/.test(lower(tree, child)) && date !== undefined && words[0] === child)
    return { ...nounPart(tree, date, 'oblique', []), role: 'time' };
  const isAside = isBreak(tree, (words[0] ?? child) - 1) && isBreak(tree, (words.at(-1) ?? child) + 1);
  if (isAside && !isTime && words.length > 1) return 'dropped';
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
  if (
    childrenBy(tree, head, 'obl', 'nmod').some(
      (word) => isAddedWith(tree, word) && isParticipleOf(tree, word, child) && tree.last[word] === first - 1,
    )
  )
    return 'dropped';
  const last = tree.last[child] ?? child;
  const isAfter = child > head;
  const setOff = isAfter
    ? isBreak(tree, first) || isBreak(tree, first - 1)
    : isBreak(tree, last) || isBreak(tree, last + 1);
  const mark = childrenBy(tree, child, 'mark').map((word) => lower(tree, word))[0] ?? '';
  const conditional =
    /^(?:if|unless|until|provided|once|when|whenever)$/.test(mark) ||
    // "won all her matches, without losing a set": how, in a few words.
    (isAfter && mark === 'without' && last - first <= LONG_ADVERBIAL) ||
    childrenBy(tree, child, 'advmod').some((word) => /^(?:when|whenever|once)$/.test(lower(tree, word)));
  const isPurpose =
    isAfter &&
    /^in order to$/.test(
      childrenBy(tree, child, 'mark')
        .map((word) => lower(tree, word))
        .join(' '),
    );
  const isBound = conditional || isPurpose || isBasisOfCount(tree, head, child);
  if (setOff && !isBound && !isConditionOfKind(tree, head, child) && !isPurposeBehindAside(tree, head, child))
    return 'dropped';
  const canGo = LEFT_OUT_MARKS.has(mark) && childrenBy(tree, head, 'obj', 'obl', 'xcomp', 'ccomp').length > 0;
  if (canGo && last - first > LONG_ADVERBIAL) return 'dropped';
  return { role: 'clausal', head: child, words: phraseWords(tree, child), preposition: null, fronted: false };
}

/** "nominated her on May 2, 1981, to succeed him", "voted by 25 to seven, with two abstentions, to end it": the comma is the date's, or the aside's. */
function isPurposeBehindAside(tree: SentenceTree, head: number, child: number): boolean {
  const first = tree.first[child] ?? child;
  const opener = isBreak(tree, first) ? first + 1 : first;
  if (child < head || lower(tree, opener) !== 'to' || lower(tree, opener - 1) !== ',') return false;
  if (tree.tokens[child]?.xpos !== 'VB' || !hasRelation(tree, opener, 'mark')) return false;
  const between = childrenBy(tree, head, 'obl').find((word) => {
    const last = tree.last[word] ?? word;
    return word > head && (last === opener - 1 || last === opener - 2);
  });
  if (between === undefined) return false;
  const start = tree.first[between] ?? between;
  const isDate = range(start, opener - 2).some((word) => lower(tree, word) === ',');
  return (
    (isDate && tree.entityAt[between]?.type === 'date') ||
    [start - 1, start].some((word) => lower(tree, word) === ',')
  );
}

/** "Counting suspected cases, the number is …": on what the count rests. */
function isBasisOfCount(tree: SentenceTree, head: number, child: number): boolean {
  return (
    child < head &&
    /^(?:counting|including|excluding|adjusting|adjusted|allowing|assuming)$/.test(lower(tree, child)) &&
    (tree.first[child] ?? child) === child &&
    childrenBy(tree, child, 'nsubj').length === 0
  );
}

/** "Treated with iodine, an axolotl turns into …": of a kind it holds only so. */
function isConditionOfKind(tree: SentenceTree, head: number, child: number): boolean {
  const subject = childrenBy(tree, head, 'nsubj')[0] ?? -1;
  const isKind =
    /^an?$/.test(lower(tree, tree.first[subject] ?? subject)) ||
    (tree.tokens[subject]?.xpos === 'NNS' && childrenBy(tree, subject, 'det', 'nmod').length === 0);
  return (
    child < subject &&
    tree.tokens[child]?.xpos === 'VBN' &&
    childrenBy(tree, child, 'aux', 'nsubj').length === 0 &&
    isKind &&
    /^(?:VBZ|VBP|MD)$/.test(tree.tokens[head]?.xpos === 'VB' ? 'MD' : (tree.tokens[head]?.xpos ?? ''))
  );
}

/** An adverbial clause of more words is told as a claim of its own. */
const LONG_ADVERBIAL = 5;

/** Verbs that put somebody or something into a role: what follows the object says which. */
export const DESIGNATING = new Set(
  'designate name appoint elect declare crown proclaim ordain dub rename label reelect re-elect select choose'.split(
    ' ',
  ),
);

const OPENS_CLAUSE = /^(?:ever|even|only|just|right|especially|particularly|long|shortly|soon|immediately)$/;

/** Adverbs that only tie a sentence to the one before. */
const CONNECTIVES = new Set(
  'also too however therefore thus moreover furthermore meanwhile nevertheless nonetheless instead then besides likewise similarly additionally consequently hence finally indeed accordingly otherwise though still-yet'.split(
    ' ',
  ),
);

/** Whether a word only ties its sentence to the one before ("however"). Never throws. */
export function isConnective(tree: SentenceTree, word: number): boolean {
  // "too large to be sent" says how large.
  const isMeasure = lower(tree, word) === 'too' && (tree.tokens[word]?.head ?? -1) > word;
  return CONNECTIVES.has(lower(tree, word)) && !isMeasure;
}

const CONNECTIVE_PHRASES =
  /^(?:at the same time|in addition|as well|for example|for instance|in fact|as a result|on the other hand|on the one hand|in contrast|by contrast|of course|in turn|in particular|in other words|in general|in total|above all|after all|in all|as a consequence|in response|among others|in conclusion|in the end|at last|in the meantime|at least|to date|in practice|in theory|by then|in part|sure enough|in brief|in short|in sum|as an example|to give an example|briefly put)$/;

/** Said of what was told before; without them the clause says less and nothing else. */
const POINTS_BACK = /^(?:later|afterwards?|subsequently|soon|eventually|relatedly|already)$/;

const TIME_NOUNS = new Set(
  'day week month year decade century morning afternoon evening night weekend hour minute season spring summer autumn fall winter today yesterday tomorrow tonight'.split(
    ' ',
  ),
);

/** "resigned on Wednesday, and a vote on the law that evening descended into chaos": after ", and" something new begins. */
function isNewClause(tree: SentenceTree, head: number, child: number): boolean {
  const joint = childrenBy(tree, child, 'cc')[0];
  return (
    joint !== undefined &&
    child > head &&
    lower(tree, joint - 1) === ',' &&
    joint === (tree.first[child] ?? child)
  );
}

/** Whether a conjunct is a clause of its own. Never throws. */
export function isClausalConjunct(tree: SentenceTree, child: number): boolean {
  const { upos } = tree.tokens[child] ?? {};
  return (
    upos === 'VERB' ||
    upos === 'AUX' ||
    copulaOf(tree, child) >= 0 ||
    childrenBy(tree, child, 'aux').length > 0 ||
    childrenBy(tree, child, 'nsubj').length > 0
  );
}
