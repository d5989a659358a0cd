import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import type { Derived } from '#lib/items/derive-item';
import type { Item } from '#lib/items/item';

/** How good a question this is likely to be, 0..1: a sum of named weights, so that a reader can see why. Never throws. */
export function scoreItem(item: Omit<Item, 'score'>, derived: Derived): number {
  const { claim, clause } = derived;
  const sum =
    WEIGHTS.base +
    WEIGHTS.checkWorthiness * claim.checkWorthiness +
    clauseScore(clause) +
    stemScore(item) +
    basisScore(item, derived) +
    kindScore(claim);
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
};
const BEST_WORDS_MAX = 16;

const OPERATOR_SCORES: Record<string, number> = {
  category: 0.14,
  'verb-category': 0.08,
  comparison: 0.1,
  office: 0.1,
  number: 0.05,
  date: 0.06,
  'antonym-verb': 0.04,
  'antonym-word': 0.02,
  'role-swap': 0.08,
  'exclusive-name': 0.05,
  'free-name': 0,
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
  nationality: 0.02,
  other: 0.03,
  work: 0.03,
  phrase: -0.06,
};

function clauseScore({ subject, predicate, args }: Clause): number {
  const clausal = args.filter(({ role }) => role === 'clausal').length;
  return (
    (subject.entity !== null ? WEIGHTS.namedSubject : 0) +
    clausal * WEIGHTS.clausal +
    args.filter(({ fronted }) => fronted).length * WEIGHTS.fronted +
    (args.length === 0 ? WEIGHTS.bareClause : 0) +
    (/^(may|might|could|can|would|should|must)\b/i.test(predicate.text) ? WEIGHTS.modal : 0)
  );
}

function stemScore({ stem, evidence }: Omit<Item, 'score'>): number {
  const words = stem.split(/\s+/).length;
  const verbatim = evidence.some(({ quote }) => quote === stem);
  const pronouns = stem.match(/\b(its|his|her|their|it|he|she|they)\b/g)?.length ?? 0;
  return (
    Math.max(0, words - BEST_WORDS_MAX) * WEIGHTS.wordOverBest +
    (verbatim ? WEIGHTS.verbatim : 0) +
    pronouns * WEIGHTS.pronoun
  );
}

function basisScore({ nearMiss, kind }: Omit<Item, 'score'>, { distortion, answer }: Derived): number {
  const miss = distortion ? (OPERATOR_SCORES[distortion.operator] ?? 0) - (distortion.rung - 1) * 0.01 : 0;
  const asked = answer ? (ANSWER_SCORES[answer.type] ?? 0) + (answer.whole ? 0.02 : 0) : 0;
  return miss + asked + (nearMiss === null && kind === 'verdict' ? -0.02 : 0);
}

function kindScore({ kind }: ClaimDraft): number {
  return kind === 'nominalization' ? -0.05 : 0;
}
