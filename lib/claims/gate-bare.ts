import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { wanting } from '#lib/claims/refusal-reasons';
import { lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * "Tom Moe agreed in 1990", "was chosen in 1991", "finished second in 1988": with a time alone such a deed leaves open to or for what, or
 * in which contest. A title with the deed in it ("Prime minister apologizes to the taken children") tells it. Null when it says enough. Never throws.
 */
export function bareRefusal(
  { tree, verb, subject, args, head, synthetic }: Proposition,
  article: ArticleKind,
): string | null {
  if (synthetic || verb.copular) return null;
  const isPassive = hasPassiveAuxiliary(tree, head);
  if (!isSomebody(tree, subject.head, isPassive)) return null;
  const adverb = args.find(({ role, head: word }) => role === 'adverb' && PARTICLES.test(lower(tree, word)));
  const particle = verb.particle ?? adverb?.head ?? -1;
  const deed = particle < 0 ? verb.lemma : `${verb.lemma} ${lower(tree, particle)}`;
  const rank = args.find(
    ({ words }) => wordsOf(words).length === 1 && RANK.test(lower(tree, wordsOf(words)[0] ?? -1)),
  );
  const isWanting = isPassive
    ? UNDERGONE.has(deed)
    : DONE.has(deed) || (rank !== undefined && /^(?:finish|come|place)$/.test(verb.lemma));
  const isBare = args.every((arg) => arg === rank || isTimeOrManner(tree, arg));
  const isTitled = [...article.titleWords].some((word) => word.startsWith(verb.lemma.slice(0, 5)));
  return isWanting && isBare && !isTitled ? wanting(`${deed}: to, for or in what`) : null;
}

/** Whoever does something or has it done to them; of places only what they do ("Norland agreed"). */
function isSomebody(tree: SentenceTree, word: number, isPassive: boolean): boolean {
  const { upos } = tree.tokens[word] ?? {};
  const type = tree.entityAt[word]?.type ?? (upos === 'PROPN' ? 'place' : '');
  return (
    /^(?:he|she|they)$/.test(lower(tree, word)) ||
    /^(?:person|organization|country|nationality)$/.test(type) ||
    (type === 'place' && !isPassive)
  );
}

function isTimeOrManner(tree: SentenceTree, { role, words }: Part): boolean {
  if (role === 'adverb') return true;
  const isOfDay = (word: number) => tree.entityAt[word]?.type === 'date';
  // Not "in season four of Velden".
  return role === 'time'
    ? wordsOf(words).every((word) => isOfDay(word) || tree.tokens[word]?.upos !== 'PROPN')
    : role === 'oblique' &&
        wordsOf(words).every(
          (word) => isOfDay(word) || /^(?:ADP|DET|ADV)$/.test(tree.tokens[word]?.upos ?? ''),
        );
}

const PARTICLES = /^(?:out|in|back|up|off|down|away)$/;
const RANK =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|runner-up|\d+(?:st|nd|rd|th))$/;

/** What somebody does to, for, in or with something. */
const DONE = new Set([
  ...'move agree disagree consent withdraw attend help assist contribute benefit apologize apologise escape survive enroll enrol object refuse decline apply comply testify retreat qualify advance score appear speak wait reply answer respond protest succeed fail try hesitate insist differ abstain relent concede cooperate collaborate donate invest specialize specialise interfere'.split(
    ' ',
  ),
  ...[
    'pull out',
    'set out',
    'set off',
    'drop out',
    'come back',
    'go back',
    'give up',
    'give in',
    'back down',
    'back out',
    'move in',
    'move out',
    'step up',
    'break off',
    'break away',
    'cash in',
    'opt out',
    'sign up',
    'sign off',
    'turn back',
    'hold out',
  ],
]);

/** What is done to somebody for, to, as or from something. */
const UNDERGONE = new Set([
  ...'choose select invite reject refuse remove replace hire recall exclude include accept transfer assign deny offer award test approve question praise criticize criticise clear shortlist suspend ban honor honour fine disqualify consult recruit promote designate warn'.split(
    ' ',
  ),
  ...['call up', 'let go', 'call in', 'bring in', 'turn down', 'single out'],
]);
