import { keptWords, type Proposition } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { childrenBy, lemma } from '#lib/claims/sentence-tree';

/** Why a proposition says too little or too much to be one claim. Null when it may pass. Never throws. */
export function sizeRefusal(proposition: Proposition): string | null {
  return missingObject(proposition) ?? badSize(proposition);
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

/** More words than this are more than one claim. */
const WORDS_MAX = 40;

const WORDS_MIN = 3;
