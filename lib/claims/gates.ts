import type { Proposition } from '#lib/claims/proposition';
import { keptWords, wordsOf } from '#lib/claims/proposition';
import { EPISODES } from '#lib/claims/reduce';
import type { Block, References } from '#lib/claims/references';
import {
  childrenBy,
  hasRelation,
  isBreak,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';

/** What an article is as a whole: news of the day, and about one that has a name. */
export type ArticleKind = { isNews: boolean; isAboutName: boolean };

const TANGLED = 'the sentence is too tangled to be taken apart surely';
/** More words than this are more than one claim. */
const WORDS_MAX = 40;
const WORDS_MIN = 3;

/** Verbs that say nothing without an object. */
const NEEDS_OBJECT = new Set(
  'release include contain give make take put provide offer send bring receive get have hold keep build create produce use allow cause find establish found introduce carry discover invent develop award sign own publish describe define represent reach wear earn claim require defeat approve adopt issue cut raise set host join face visit acquire buy sell become remain design complete kill destroy award replace'.split(
    ' ',
  ),
);
/** What is said stands elsewhere in the sentence. */
const SAYS =
  /^(?:say|show|tell|announce|state|declare|claim|add|explain|note|confirm|report|argue|suggest|warn|reveal|indicate|insist|find)$/;
/** Passive or with a preposition, the object may be missing all the same. */
const OPEN_TO_INTRANSITIVE = new Set(
  'develop join sell reach issue cut use set carry win make take claim host hold complete'.split(' '),
);

/**
 * Why a proposition makes no claim although its clause was read: words that cannot stand alone, parts cut off, a subject
 * too far from its verb. Null when it may pass. Never throws.
 */
export function refusalOf(
  proposition: Proposition,
  { blocks, replacements }: References,
  article: ArticleKind,
): string | null {
  return (
    blockedBy(proposition, blocks) ??
    badSubject(proposition, replacements) ??
    badCut(proposition) ??
    missingObject(proposition) ??
    halfCompared(proposition) ??
    unplaced(proposition, replacements) ??
    undated(proposition, article) ??
    ownerless(proposition, replacements, article) ??
    badSize(proposition)
  );
}

function blockedBy(proposition: Proposition, blocks: readonly Block[]): string | null {
  const kept = new Set(keptWords(proposition));
  for (const block of blocks) {
    const isKept = range(block.first, block.end - 1).some((word) => kept.has(word));
    if (isKept && !isBound(proposition, block)) return block.reason;
  }
  return null;
}

/** "its", "their" and "his" after a subject that they can only mean. */
function isBound(proposition: Proposition, { first, bound, rivals = [] }: Block): boolean {
  const { tree, subject, synthetic } = proposition;
  if (bound === null || synthetic || subject.head > first || subject.words.includes(first)) return false;
  const head = tree.tokens[subject.head];
  const type = tree.entityAt[subject.head]?.type;
  if (!head || head.upos === 'PRON') return false;
  const isPlural =
    /^NNP?S$/.test(head.xpos) || head.lemma === 'people' || childrenBy(tree, subject.head, 'conj').length > 0;
  // Nothing else between the two, of what the claim keeps, may be meant.
  const own = new Set(wordsOf(subject.words));
  const between = keptWords(proposition).filter(
    (word) => word > subject.head && word < first && !own.has(word),
  );
  const name = tree.entityAt[subject.head]?.canonical;
  if (rivals.some((rival) => rival !== name)) return false;
  if (bound === 'person')
    return type === 'person' && !isPlural && noOther(tree, subject.head, first, 'person');
  if (bound === 'several')
    return (isPlural || type === 'organization') && !between.some((word) => isPluralNoun(tree, word));
  if (head.upos === 'PROPN' && (type === undefined || type === null)) return false;
  return !isPlural && type !== 'person' && !between.some((word) => isThing(tree, word));
}

function noOther(tree: SentenceTree, subject: number, before: number, type: string): boolean {
  const own = tree.entityAt[subject]?.canonical;
  return range(0, before - 1).every(
    (word) => tree.entityAt[word]?.type !== type || tree.entityAt[word]?.canonical === own,
  );
}

function isPluralNoun(tree: SentenceTree, word: number): boolean {
  return /^NNP?S$/.test(tree.tokens[word]?.xpos ?? '') && !hasRelation(tree, word, 'conj');
}

function isThing(tree: SentenceTree, word: number): boolean {
  return /^NNP?$/.test(tree.tokens[word]?.xpos ?? '') && !hasRelation(tree, word, 'conj', 'flat', 'compound');
}

const VAGUE_SUBJECTS = new Set(
  'this that these those it which who what that-is there something someone somebody anyone anything everyone everything nothing nobody'.split(
    ' ',
  ),
);

/** Prepositions that a number may open with: "over 300 people". */
const COUNTS = /^(?:over|about|around|up|at|between|under|nearly|roughly|some|above|below)$/;

function badSubject(
  { tree, subject, verb, synthetic, kind }: Proposition,
  replacements: References['replacements'],
): string | null {
  const head = tree.tokens[subject.head];
  if (!head || subject.words.length === 0) return 'does not say clearly who or what it is about';
  const isExistential = head.text.toLowerCase() === 'there' && hasRelation(tree, subject.head, 'expl');
  if (isExistential) return null;
  if (VAGUE_SUBJECTS.has(head.text.toLowerCase()) && !isSaidInFull(subject.head, replacements))
    return `whom or what "${head.text}" means is only clear from the context`;
  if (synthetic) return null;
  if (!/^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM|DET)$/.test(head.upos)) return TANGLED;
  const verbFirst = Math.min(...wordsOf(verb.words));
  const subjectWords = wordsOf(subject.words);
  const opener = subjectWords[0] ?? subject.head;
  if (/^(?:ADP|SCONJ)$/.test(tree.tokens[opener]?.upos ?? '') && !COUNTS.test(lower(tree, opener)))
    return TANGLED;
  if (lower(tree, opener) === 'according') return TANGLED;
  const subjectFirst = Math.min(...subjectWords);
  const subjectLast = Math.max(...subjectWords);
  if (subjectFirst > verbFirst) return TANGLED;
  if (kind === 'clause' && startsInside(tree, subjectFirst)) return 'its subject could not be found surely';
  const between = range(subjectLast + 1, verbFirst - 1);
  const inherits = between.some((word) => /^(?:VERB|AUX)$/.test(tree.tokens[word]?.upos ?? ''));
  if (!inherits && gapHasNoun(tree, between)) return 'its subject could not be found surely';
  return null;
}

/** A noun phrase cut at its front: "countries" of "more than a dozen countries". */
function startsInside(tree: SentenceTree, first: number): boolean {
  const before = tree.tokens[first - 1];
  if (!before || isBreak(tree, first - 1)) return false;
  return (
    /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(before.upos) &&
    !/^(?:that|so|both)$/i.test(before.text) &&
    !/^(?:day|month|week|year|morning)$/.test(before.lemma) &&
    tree.entityAt[first - 1]?.type !== 'date' &&
    before.upos !== 'ADJ'
  );
}

/** A noun between subject and verb that neither commas nor brackets set off. */
function gapHasNoun(tree: SentenceTree, between: readonly number[]): boolean {
  const opens = between[0];
  if (opens === undefined) return false;
  const closes = between.at(-1) ?? opens;
  if (
    isBreak(tree, opens) &&
    between.some((word) => word > opens && isBreak(tree, word)) &&
    (isBreak(tree, closes) || /^(?:ADV|AUX|PART)$/.test(tree.tokens[closes]?.upos ?? ''))
  )
    return false;
  return between.some(
    (word) =>
      /^(?:NOUN|PROPN|NUM|PRON)$/.test(tree.tokens[word]?.upos ?? '') &&
      !/^(?:who|which)$/.test(lower(tree, word)),
  );
}

/** What was left out must have been set off by a mark or a conjunction, and nothing may hang on the end. */
function badCut(proposition: Proposition): string | null {
  const { tree, synthetic } = proposition;
  if (synthetic) return null;
  if (areEntangled(proposition)) return TANGLED;
  const kept = keptWords(proposition);
  const own = kept.filter((word) => word >= Math.min(...wordsOf(proposition.verb.words), proposition.head));
  for (let at = 1; at < own.length; at += 1) {
    const before = own[at - 1] ?? 0;
    const after = own[at] ?? 0;
    if (after === before + 1 || mayBeCut(tree, before + 1, after - 1)) continue;
    return TANGLED;
  }
  const last = own.at(-1) ?? 0;
  const next = tree.tokens[last + 1];
  if (next && isFiniteVerb(tree, last + 1)) return TANGLED;
  if (next && /^(?:NOUN|PROPN|NUM|ADJ|VERB|AUX)$/.test(next.upos) && !isOpenedClause(tree, last + 1))
    return TANGLED;
  if (kept.some((word) => isStrayVerb(tree, word))) return TANGLED;
  if (unbalanced(tree, kept) || endsInsideList(tree, kept)) return TANGLED;
  if (proposition.args.some((arg) => isMeasureOfTime(tree, arg))) return TANGLED;
  if (proposition.args.some((arg) => isObjectBefore(arg, proposition.verb.main))) return TANGLED;
  const end = tree.tokens[last];
  if (
    end &&
    /^(?:ADP|DET|CCONJ|SCONJ)$/.test(end.upos) &&
    proposition.verb.particle !== last &&
    !hasRelation(tree, last, 'compound', 'advmod', 'obl', 'mark')
  )
    return TANGLED;
  return null;
}

/** "steel, plastics and textiles, brazing, welding": a list whose last member has no "and" goes on somewhere. */
function endsInsideList(tree: SentenceTree, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some((word) => {
    const only = childrenBy(tree, word, 'conj');
    const cc = only.length === 1 ? (childrenBy(tree, only[0] ?? -1, 'cc')[0] ?? -1) : -1;
    // Of two, "and" has no comma before it, unless something between commas was left out.
    if (cc > 0 && isKept.has(cc) && lower(tree, cc - 1) === ',' && isKept.has(cc - 1)) return true;
    const members = childrenBy(tree, word, 'conj').filter((member) => isKept.has(member));
    const last = members.at(-1);
    if (last === undefined || members.length < 2) return false;
    const joined = [last, ...childrenBy(tree, last, 'conj')].some(
      (member) => childrenBy(tree, member, 'cc').length > 0,
    );
    const isClosed =
      lower(tree, (tree.last[last] ?? last) + 1) === 'etc.' ||
      members.some((member) => lower(tree, member) === 'others');
    return !joined && !isClosed;
  });
}

function mayBeCut(tree: SentenceTree, from: number, to: number): boolean {
  const gap = range(from, to);
  if (gap.every((word) => /^(?:PUNCT|ADV|CCONJ|INTJ|SYM)$/.test(tree.tokens[word]?.upos ?? ''))) return true;
  const opens =
    (isBreak(tree, from) && (isBreak(tree, to) || isBreak(tree, to + 1) || to - from < 1)) ||
    isBreak(tree, from - 1) ||
    isBreak(tree, to + 1);
  const phrase = gap.map((word) => lower(tree, word)).join(' ');
  return opens || /^(?:as well|for example|for instance|in turn|at the same time|of course)$/.test(phrase);
}

/** "Three months [after …]", "years [later]": the time that it is counted from was left out. */
function isMeasureOfTime(tree: SentenceTree, { words, role }: Proposition['args'][number]): boolean {
  const last = wordsOf(words).at(-1) ?? -1;
  if (role !== 'time' && role !== 'oblique') return false;
  return (
    /^(?:after|before|later|earlier|since|ago|into|from)$/.test(lower(tree, last + 1)) &&
    /^NN/.test(tree.tokens[last]?.xpos ?? '') &&
    TIME_UNITS.test(tree.tokens[last]?.lemma ?? '')
  );
}

const TIME_UNITS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|kilometer|kilometre|meter|metre)$/;

function isObjectBefore({ role, head }: Proposition['args'][number], verb: number): boolean {
  return (role === 'object' || role === 'indirect-object') && head < verb;
}

/** Two parts of which one lies inside the other were torn apart. */
function areEntangled({ args }: Proposition): boolean {
  const ranges = args.map(({ words }) => wordsOf(words)).filter((words) => words.length > 0);
  return ranges.some((one) =>
    ranges.some(
      (other) =>
        one !== other && Math.min(...one) < Math.min(...other) && Math.max(...one) > Math.min(...other),
    ),
  );
}

/** "a man, Arnold Murray, and accepted": a finite verb that was joined to a noun belongs elsewhere. */
function isStrayVerb(tree: SentenceTree, word: number): boolean {
  const { upos = '', xpos = '', head = -1 } = tree.tokens[word] ?? {};
  if (upos !== 'VERB' || !/^(?:VBD|VBZ|VBP)$/.test(xpos)) return false;
  const isReduced = tree.tokens[word]?.rel === 'acl' && xpos === 'VBD';
  if (isReduced) return childrenBy(tree, word, 'nsubj').length === 0;
  if (!hasRelation(tree, word, 'conj')) return false;
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[head]?.upos ?? '') && childrenBy(tree, head, 'cop').length === 0;
}

/** A finite verb right after what was kept had the last words of it for its subject. */
function isFiniteVerb(tree: SentenceTree, word: number): boolean {
  const { upos = '', xpos = '' } = tree.tokens[word] ?? {};
  return (upos === 'VERB' || upos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);
}

/** The next clause may begin right after: "and", a mark, a participle or a relative clause that was left out. */
function isOpenedClause(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return (
    hasRelation(tree, word, 'advcl', 'conj', 'parataxis') ||
    hasRelation(tree, head, 'advcl', 'conj', 'parataxis', 'ccomp') ||
    (head >= 0 && (tree.tokens[head]?.head ?? 0) < 0 && hasRelation(tree, word, 'nsubj', 'root'))
  );
}

function unbalanced(tree: SentenceTree, kept: readonly number[]): boolean {
  const text = kept.map((word) => tree.tokens[word]?.text ?? '').join('');
  const count = (mark: string) => text.split(mark).length - 1;
  return (
    count('“') !== count('”') ||
    count('"') % 2 !== 0 ||
    count('(') !== count(')') ||
    count('«') !== count('»')
  );
}

function missingObject({ tree, verb, args, synthetic, head }: Proposition): string | null {
  if (synthetic || verb.copular || verb.particle !== null) return null;
  if (SAYS.test(verb.lemma) && !args.some(({ role }) => /^(?:object|clausal|complement)$/.test(role)))
    return 'tells who spoke, not what was said';
  if (!NEEDS_OBJECT.has(verb.lemma)) return null;
  const isPassive =
    childrenBy(tree, head, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass') ||
    childrenBy(tree, head, 'nsubj').some((word) => tree.tokens[word]?.rel === 'nsubj:pass') ||
    (tree.tokens[verb.main]?.xpos === 'VBN' &&
      verb.words.some((word) => typeof word === 'number' && lemma(tree, word) === 'be'));
  if (isPassive) return null;
  const hasObject = args.some((arg) => /^(?:object|indirect-object|complement|clausal)$/.test(arg.role));
  if (hasObject || (OPEN_TO_INTRANSITIVE.has(verb.lemma) && args.length > 0)) return null;
  return TANGLED;
}

/** "Smaller vessels need much less": than what, only the context tells. */
function halfCompared(proposition: Proposition): string | null {
  const { tree, synthetic } = proposition;
  if (synthetic) return null;
  const kept = keptWords(proposition);
  const isCompared = kept.some((word) => /^(?:than|as)$/.test(lower(tree, word)));
  const half = kept.find(
    (word) => /^(?:JJR|RBR)$/.test(tree.tokens[word]?.xpos ?? '') && !SETTLED.test(lower(tree, word)),
  );
  return half === undefined || isCompared
    ? null
    : `"${lower(tree, half)}" than what is only clear from the context`;
}

/** Comparatives in form that compare with nothing in particular. */
const SETTLED =
  /^(?:no longer|longer|later|earlier|further|upper|lower|outer|inner|former|latter|elder|higher|other)$/;

/** Nouns made of verbs: whose construction, discovery or growth is told elsewhere. */
const DEVERBAL = /(?:tion|sion|ment|ing|al|age|ure|ance|ence|growth|work|sale|sales)$/;

/** "Eleven workers died": an event told without any name happened to somebody, somewhere, that only the context tells. */
function unplaced(proposition: Proposition, replacements: References['replacements']): string | null {
  const { tree, verb, subject, head } = proposition;
  const verbs = [verb.main, ...childrenBy(tree, head, 'aux', 'cop')];
  const isEvent = verbs.some((word) => tree.tokens[word]?.xpos === 'VBD');
  if (
    !isEvent ||
    keptWords(proposition).some((word) => isNamed(tree, word) || isSaidInFull(word, replacements))
  )
    return null;
  const noun = tree.tokens[subject.head];
  const isKind = noun?.xpos === 'NN' && wordsOf(subject.words).length === 1 && !DEVERBAL.test(noun.lemma);
  return isKind ? null : 'where or to whom this happened is only clear from the context';
}

/** In a report, what happens again and again happened at a time that only the context tells. */
function undated({ tree, verb, args, synthetic }: Proposition, { isNews }: ArticleKind): string | null {
  if (!isNews || synthetic || !EPISODES.test(verb.lemma) || tree.tokens[verb.main]?.xpos !== 'VBD')
    return null;
  const isDated = args.some(
    ({ role, words }) =>
      role === 'time' || wordsOf(words).some((word) => tree.entityAt[word]?.type === 'date'),
  );
  return isDated ? null : 'when this happened is only clear from the context';
}

/** "Food costs twice as much" in an article about a territory: there, and not everywhere. */
function ownerless(
  proposition: Proposition,
  replacements: References['replacements'],
  { isAboutName }: ArticleKind,
): string | null {
  const { tree, subject, verb, synthetic } = proposition;
  const isPresent = /^(?:VBZ|VBP|MD)$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '');
  if (!isAboutName || synthetic || !isPresent || tree.entityAt[subject.head]) return null;
  const isPlaced = keptWords(proposition).some(
    (word) => isNamed(tree, word) || isSaidInFull(word, replacements),
  );
  return isPlaced ? null : 'where or for whom this holds is only clear from the context';
}

/** A time in full is no name. */
function isSaidInFull(word: number, replacements: References['replacements']): boolean {
  return replacements.some(({ first, end, rule }) => rule !== 'time' && word >= first && word < end);
}

function isNamed(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  const type = tree.entityAt[word]?.type;
  if (!token || type === 'date' || type === 'number') return false;
  return (
    (type !== undefined && type !== null && type !== 'money' && type !== 'percent') ||
    token.upos === 'PROPN' ||
    (word > 0 && /(?:^|-)\p{Lu}\p{L}/u.test(token.text))
  );
}

function badSize(proposition: Proposition): string | null {
  const { tree, args, verb, synthetic } = proposition;
  const words = keptWords(proposition).filter((word) => /[\p{L}\p{N}]/u.test(tree.tokens[word]?.text ?? ''));
  if (words.length > WORDS_MAX) return 'says too much at once for one claim';
  if (
    !synthetic &&
    (words.length < WORDS_MIN || (args.length === 0 && !verb.copular && words.length < WORDS_MIN + 1))
  )
    return 'says too little on its own';
  if (verb.copular && args.length === 0) return 'says too little on its own';
  return null;
}
