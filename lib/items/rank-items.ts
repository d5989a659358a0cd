import { splitAnchor } from '#lib/claims/article-anchor';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { danglingDefinites } from '#lib/items/dangling';
import type { Derived } from '#lib/items/derive-item';
import { distort } from '#lib/items/distort';
import type { Item } from '#lib/items/item';
import { GAP } from '#lib/items/realize';
import { surenessScore } from '#lib/items/sure-items';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/** How good a question this is likely to be, 0..1: a sum of named weights, so that a reader can see why. Never throws. */
export function scoreItem(item: Omit<Item, 'score'>, derived: Derived, title: string | null): number {
  const { claim, clause } = derived;
  const sum =
    WEIGHTS.base +
    WEIGHTS.checkWorthiness * claim.checkWorthiness +
    clauseScore(clause) +
    stemScore(item, clause) +
    basisScore(item, derived) +
    claimScore(claim) +
    surenessScore(item, derived, title);
  return Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000;
}

/** Our choice, set by reading outputs on articles of the training part. */
const WEIGHTS = {
  base: 0.4,
  checkWorthiness: 0.25,
  namedSubject: 0.08,
  clausal: -0.08,
  fronted: -0.03,
  bareClause: -0.1,
  wordOverBest: -0.012,
  verbatim: -0.04,
  pronoun: -0.06,
  modal: -0.05,
  reported: -0.08,
  bare: -0.2,
  bareDeed: -0.35,
  intransitive: -0.12,
  countless: -0.3,
  couldBeFalse: 0.13,
  collective: -0.3,
  unplaced: -0.2,
  standing: 0.02,
  nominal: -0.05,
  described: -0.12,
  continuing: -0.05,
  question: 0.03,
  unsettled: -0.08,
  unsettledSubject: -0.08,
};
const BEST_WORDS_MAX = 16;
/** A step further from the truth is easier to see through. */
const RUNG_COST = 0.04;

const OPERATOR_SCORES: Record<string, number> = {
  category: 0.22,
  'verb-category': 0.08,
  comparison: 0.14,
  office: 0.14,
  nationality: 0.08,
  number: 0.1,
  date: 0.11,
  'antonym-verb': 0.08,
  'antonym-word': 0.02,
  'role-swap': 0.12,
  'exclusive-name': 0.08,
  'other-person': 0.06,
  'free-name': 0.05,
  polarity: -0.08,
};
const ANSWER_SCORES: Record<string, number> = {
  person: 0.08,
  country: 0.07,
  organization: 0.06,
  place: 0.06,
  date: 0.06,
  number: 0.06,
  money: 0.06,
  percent: 0.06,
  event: 0.04,
  nationality: -0.1,
  other: 0.03,
  work: 0.03,
  phrase: -0.25,
};

function clauseScore({ subject, predicate, args }: Clause): number {
  const clausal = args.filter(({ role }) => role === 'clausal').length;
  return (
    (subject.entity !== null ? WEIGHTS.namedSubject : 0) +
    clausal * WEIGHTS.clausal +
    args.filter(({ fronted }) => fronted).length * WEIGHTS.fronted +
    (args.length === 0 ? WEIGHTS.bareClause : 0) +
    (clausal > 0 && REPORTING.test(predicate.lemma) ? WEIGHTS.reported : 0) +
    (predicate.copular ? WEIGHTS.standing : 0) +
    (args.every(({ role }) => role === 'adverb') ? WEIGHTS.intransitive : 0) +
    (args.some((arg) => isCountless(arg)) ? WEIGHTS.countless : 0) +
    (isAloneTogether({ subject, predicate, args }) ? WEIGHTS.collective : 0) +
    (isUnplaced({ predicate, args }) ? WEIGHTS.unplaced : 0) +
    (/^(may|might|could|can|would|should|must)\b/i.test(predicate.text) ? WEIGHTS.modal : 0)
  );
}

/** "Killed about three": of what? */
function isCountless({ role, text }: Clause['args'][number]): boolean {
  const [amount] = amountsIn(text);
  return role === 'object' && amount?.unit === 'count' && amount.text.length === text.length;
}

/** "Robert Hammond met": nobody meets alone. */
function isAloneTogether({ subject, predicate, args }: Clause): boolean {
  if (!/^(?:meet|marry|divorce|merge|collide|agree|gather|compete|cooperate)$/.test(predicate.lemma))
    return false;
  if (predicate.plural || / and /.test(subject.text) || predicate.voice === 'passive') return false;
  return !args.some(
    ({ role, preposition }) =>
      role === 'object' ||
      role === 'clausal' ||
      (preposition !== 'in' && preposition !== 'at' && role === 'oblique'),
  );
}

/** "In 2006 the Commission turned down Malta": for what? A name and a date alone place no such deed. */
function isUnplaced({ predicate, args }: Pick<Clause, 'predicate' | 'args'>): boolean {
  if (!OF_SOMETHING.test(predicate.lemma) && predicate.particle === null) return false;
  const others = args.filter(
    ({ role, text }) => role !== 'time' && role !== 'adverb' && datesIn(text).length === 0,
  );
  return (
    others.length === 1 &&
    others.every(({ role, text }) => role === 'object' && /^(?:the )?\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(text))
  );
}

/** What is done to somebody over something. */
const OF_SOMETHING =
  /^(?:turn|reject|refuse|support|back|oppose|criticize|criticise|praise|warn|tell|ask|urge|help|follow|accept|contact|assist|advise|inform|thank|blame|challenge|pressure|persuade|convince|choose|select|pick|consult|invite|represent)$/;

const REPORTING =
  /^(?:say|tell|announce|report|state|add|note|claim|argue|show|suggest|write|estimate|explain|think|believe)$/;

function stemScore({ stem, key, kind, evidence }: Omit<Item, 'score'>, clause: Clause): number {
  const words = stem.split(/\s+/).length;
  const verbatim = evidence.some(({ quote }) => quote === stem);
  const pronouns = stem.match(/\b(its|his|her|their|it|he|she|they)\b/g)?.length ?? 0;
  return (
    Math.max(0, words - BEST_WORDS_MAX) * WEIGHTS.wordOverBest +
    (verbatim ? WEIGHTS.verbatim : 0) +
    pronouns * WEIGHTS.pronoun +
    bareScore({ stem, key }, clause) +
    unsettledIn(stem) * WEIGHTS.unsettled +
    (unsettledIn(`${splitAnchor(stem)[0]}${clause.subject.text} was it`) > 0 ? WEIGHTS.unsettledSubject : 0) +
    (/\b(?:also|still|again|eventually|later|went on|numerous|various)\b/.test(stem)
      ? WEIGHTS.continuing
      : 0) +
    (kind === 'multiple-choice' && !stem.includes(GAP) ? WEIGHTS.question : 0)
  );
}

/** "The trip", "the animals", where not even the title that the stem names has the word. */
function unsettledIn(stem: string): number {
  const [anchor, told] = splitAnchor(stem);
  if (anchor === '') return 0;
  const title = anchor.toLowerCase();
  return danglingDefinites(told).filter((words) => {
    const head = words.split(' ').at(-1) ?? words;
    return !KINDS.test(head) && !title.includes(head.slice(0, STEM_LETTERS));
  }).length;
}

/** What an article on one thing calls the thing. */
const KINDS =
  /^(?:species|country|state|city|town|village|island|river|lake|bridge|company|ship|building|book|film|disease|plant|animal|bird)$/;
const STEM_LETTERS = 5;

/** Of a deed the answer must be one of the details, too. */
function bareScore({ stem, key }: Pick<Item, 'stem' | 'key'>, { predicate }: Clause): number {
  if (predicate.copular) return isBare(stem) ? WEIGHTS.bare : 0;
  const told = stem.includes(GAP) ? stem.replace(GAP, key) : `${stem} ${isTruth(key) ? '' : key}`;
  return isBare(told) ? WEIGHTS.bareDeed : 0;
}

const isTruth = (key: string) => /^(?:Yes|No|True|False|supported|refuted|not-enough-evidence)$/.test(key);

/** "Did Harald Jäger give way?": beside the subject nothing names a person, place, time or number. */
function isBare(stem: string): boolean {
  const details =
    stem
      .replace(/^As of [^,]+(, \d{4})?,/, '')
      .match(/\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]+)*|\d[\d.,]*|_____/gu) ?? [];
  const opener =
    /^(?:Who|What|When|Where|Which|In|On|At|Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|The|A|An|How)$/;
  return (
    details.filter((detail) => !opener.test(detail)).length < 2 && stem.split(/\s+/).length < BARE_WORDS_MAX
  );
}

const BARE_WORDS_MAX = 9;

function basisScore({ nearMiss, kind }: Omit<Item, 'score'>, derived: Derived): number {
  const { distortion, answer } = derived;
  const plain = derived.distortion === null && derived.answer === null ? statedScore(derived.clause) : 0;
  const oneWord = answer?.type === 'phrase' && !/\s/.test(answer.text) ? -0.09 : 0;
  const miss = distortion
    ? (OPERATOR_SCORES[distortion.operator] ?? 0) - (distortion.rung - 1) * RUNG_COST
    : 0;
  const asked = answer ? (ANSWER_SCORES[answer.type] ?? 0) + (answer.whole ? 0.02 : 0) : 0;
  const asksStanding = distortion?.operator === 'category' && kind === 'yes-no' ? 0.02 : 0;
  return (
    plain + miss + asked + asksStanding + oneWord + (nearMiss === null && kind === 'verdict' ? -0.02 : 0)
  );
}

/** A true statement that could as well have been turned into a near miss looks like those that were. */
function statedScore(clause: Clause): number {
  const couldBeFalse = distort(clause, NO_LURES).some(
    ({ operator, relation }) => relation === 'false' && operator !== 'nationality',
  );
  return couldBeFalse ? WEIGHTS.couldBeFalse : 0;
}

const NO_LURES = { namesLike: () => [], numbersLike: () => [] };

/** What the claim was drawn out by: a noun for a deed, or a name for "the network", goes wrong more often. */
function claimScore({ kind, rewrites }: ClaimDraft): number {
  const described = rewrites.some(({ rule }) => rule === 'definite-description');
  return (kind === 'nominalization' ? WEIGHTS.nominal : 0) + (described ? WEIGHTS.described : 0);
}
