import type { Part, Proposition } from '#lib/claims/proposition';
import { keptWords, wordsOf } from '#lib/claims/proposition';
import type { Block } from '#lib/claims/references';
import { isBreak, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** Adjuncts of place, time and circumstance: without them a plain affirmative clause says less, not something else. */
const FREE_PREPOSITIONS = new Set(
  'in at on during after before following amid near inside within throughout across outside along amidst despite alongside'.split(
    ' ',
  ),
);
/** Words under which leaving something out changes what is said. */
const BINDING =
  /^(?:not|n['’]t|never|no|only|first|last|all|every|each|any|most|least|more|less|fewer|than|as|few|little|rarely|seldom|hardly|nearly|almost|if|unless|when|whether|largest|smallest|best|worst|sole|half|majority|percent|%|usually|often|sometimes|generally|typically|mostly|mainly|must)$/;
/** Verbs whose place or circumstance is what they are about. */
const NEEDS_PLACE =
  /^(?:be|live|lie|stand|sit|reside|remain|stay|take|put|place|base|name|call|hold|award|dedicate|locate|situate|occur|happen|begin|start|end|come|go|arrive|land|travel|move|result|consist|participate|succeed|fail|rank|finish|vote|believe|depend|focus|base)$/;

/**
 * The proposition without the adjuncts that cannot stand alone: "the U.S. is designating Colombia an ally [in a move that will
 * strengthen the two countries]". Null when nothing may be left out: under a negation, superlative, quantifier or comparison,
 * or where the verb needs it. Never throws.
 */
export function withoutBlocked(proposition: Proposition, blocks: readonly Block[]): Proposition | null {
  const { tree, args, verb, synthetic } = proposition;
  if (synthetic || blocks.length === 0) return null;
  const isBlocked = (arg: Part) =>
    wordsOf(arg.words).some((word) => blocks.some(({ first, end }) => word >= first && word < end));
  const dropped = args.filter(isBlocked);
  if (isHabit(proposition) && dropped.some(isWhenever)) return null;
  // "At new moon the range is greatest": so at that time only.
  if (
    isPresent(proposition) &&
    dropped.some(({ fronted, preposition }) => fronted && /^(?:at|during)$/.test(preposition ?? ''))
  )
    return null;
  // What was counted or measured, was at that time and place.
  if (isUnderWay(proposition) && dropped.some(({ role }) => role === 'time')) return null;
  const isCounted =
    EPISODES.test(verb.lemma) || args.some((arg) => !dropped.includes(arg) && isAmount(tree, arg));
  if (dropped.length === 0 || !dropped.every((arg) => isFree(tree, arg, verb.lemma, isCounted))) return null;
  const kept = { ...proposition, args: args.filter((arg) => !dropped.includes(arg)) };
  const says = kept.args.some(
    ({ role, fronted }) => !fronted && /^(?:object|complement|clausal|oblique)$/.test(role),
  );
  if (!says || keptWords(kept).some((word) => BINDING.test(lower(tree, word)))) return null;
  return kept;
}

function isFree(
  tree: SentenceTree,
  { role, preposition, fronted, head, words }: Part,
  verb: string,
  isCounted: boolean,
): boolean {
  // "until 1991", "from 2003 to 2005" bound what is told.
  if (preposition !== null && /^(?:until|till|by|from|since|between|through|for|over)$/.test(preposition))
    return false;
  if (
    VIEWS.test(tree.tokens[head]?.lemma ?? '') ||
    words.some((word) => typeof word === 'number' && lower(tree, word) === 'within')
  )
    return false;
  if (role === 'time') return !isCounted;
  const first = wordsOf(words)[0] ?? head;
  const isAside = isBreak(tree, first - 1);
  // "had five months, until May 2, to comment on it": for what, belongs to it.
  if (role === 'clausal' && lower(tree, first) === 'to') return false;
  if (!fronted && isAside && preposition !== 'to' && /^(?:oblique|adverb|clausal)$/.test(role)) return true;
  if (
    (isCounted && isDefinite(tree, words)) ||
    role !== 'oblique' ||
    preposition === null ||
    !FREE_PREPOSITIONS.has(preposition)
  )
    return false;
  if (fronted) return CIRCUMSTANCE.test(preposition) || isBreak(tree, (wordsOf(words).at(-1) ?? head) + 1);
  if (NEEDS_PLACE.test(verb) && !CIRCUMSTANCE.test(preposition)) return false;
  return tree.tokens[head]?.upos !== 'PROPN';
}

/** "In his view", "in the legend": without it the clause tells as so what somebody holds or makes up. */
const VIEWS =
  /^(?:view|opinion|eye|mind|account|telling|word|theory|belief|estimation|imagination|dream|legend|myth|story|novel|tale|tradition|fiction|film|movie|play|poem|scenario|version|hypothesis|model|simulation|speech)$/;

/** "Then, in these months, the river freezes": what happens again and again, happens at that time only. */
function isHabit(proposition: Proposition): boolean {
  const { tree, verb } = proposition;
  return !verb.copular && isPresent(proposition) && tree.tokens[verb.main]?.xpos !== 'VBN';
}

function isPresent({ tree, verb }: Proposition): boolean {
  return /^VB[ZP]$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '');
}

function isWhenever({ role, fronted, preposition }: Part): boolean {
  return role === 'time' || (fronted && /^(?:in|during|at|on|after|before)$/.test(preposition ?? ''));
}

/** "was playing for a club [four years ago]": what was under way was so at that time only. */
function isUnderWay({ tree, verb }: Proposition): boolean {
  return tree.tokens[verb.main]?.xpos === 'VBG';
}

/** "in the sixth", "in its second quarter", not "in a deal that …". */
function isDefinite(tree: SentenceTree, words: Part['words']): boolean {
  return wordsOf(words)
    .slice(0, 2)
    .some((word) => /^(?:the|its|his|her|their|this|that)$/.test(lower(tree, word)));
}

const CIRCUMSTANCE = /^(?:during|after|before|following|amid|despite)$/;

/** What happens again and again: without its time it could be any of them. */
export const EPISODES =
  /^(?:score|fall|rise|drop|climb|gain|lose|add|hit|drive|run|jump|slip|close|trade|beat|defeat|tie|draw|play|lead|trail|equalize|equalise|save|miss|pitch|throw|catch|shoot|increase|decrease|grow|shrink|come|go|arrive|leave|finish|place|abstain|vote|listen|watch|wave|sing|speak|cheer|celebrate|walk|stand|sit|wait|respond|react|visit|meet|attend|join|return|travel|fly|crash|collapse|burn|explode|injure|arrest|charge|evacuate|rescue|cut|press|praise|thank|greet|march|gather|face|help|work|try|agree|refuse|decline|promise)$/;

function isAmount(tree: SentenceTree, { words }: Part): boolean {
  return wordsOf(words).some(
    (word) => tree.tokens[word]?.upos === 'NUM' || tree.tokens[word]?.upos === 'SYM',
  );
}
