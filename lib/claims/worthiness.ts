import type { Clock, Cue, Factuality } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import type { Worded } from '#lib/claims/word-claim';
import { amountsIn } from '#lib/language/amounts';
import { isNameType } from '#lib/language/analysis';
import { datesIn } from '#lib/language/calendar';

/**
 * What makes a claim worth checking, and what takes from it: each cue a teacher can see, with what it adds to a start of
 * WORTHINESS_BASE. @source cues of check-worthiness research (ClaimBuster: entities, numbers, past tense, comparison up; hedges, vague
 * subjects down); weights our choice, see decision 18.
 */
export const WORTHINESS_WEIGHTS = {
  'names who or what it is about': 0.16,
  'names a second person, place or organization': 0.1,
  'gives a number': 0.14,
  'gives a date': 0.1,
  'tells an event that happened': 0.06,
  'compares or ranks': 0.08,
  'says who holds an office or standing': 0.1,
  'is about a kind of thing, not a named one': -0.12,
  'its subject is not definite': -0.14,
  'is what somebody said, not what the article found': -0.12,
  'is planned, not done': -0.12,
  'goes stale': -0.03,
  'words were replaced to make it stand alone': -0.04,
  'is long': -0.08,
  'is very short': -0.06,
  'says little with its verb': -0.1,
} as const;
export type WorthinessCue = keyof typeof WORTHINESS_WEIGHTS;
export type WorthinessWeights = Record<WorthinessCue, number>;

/** Where a claim starts before its cues. */
export const WORTHINESS_BASE = 0.4;
/** Words above and below which a claim is long, and very short. */
const LONG_WORDS = 26;
const SHORT_WORDS = 5;
const COMPARES =
  /\b(more|less|fewer|most|least|first|last|only|largest|biggest|smallest|highest|lowest|longest|oldest|youngest|richest|record|than|majority|\w{3,}est)\b/i;
const THIN_VERBS =
  /^(see|include|involve|feature|remain|seem|continue|come|go|get|work|help|look|try|want|like|need|take)$/;
const INDEFINITE =
  /^(an?|some|many|several|most|few|people|others|one|critics|experts|officials|analysts|observers)\b/i;

/** How much a claim is worth checking, 0..1, with the cues that made it. Never throws. */
export function worthinessOf(
  { text, clause, rewrites }: Pick<Worded, 'text' | 'clause' | 'rewrites'>,
  { factuality, clock }: { factuality: Factuality; clock: Clock },
  weights: WorthinessWeights = WORTHINESS_WEIGHTS,
): { checkWorthiness: number; cues: Cue[] } {
  const cues = cuesOf(text, clause, factuality, clock, rewrites.length).map((cue) => ({
    cue,
    weight: weights[cue],
  }));
  const sum = cues.reduce((total, { weight }) => total + weight, WORTHINESS_BASE);
  return { checkWorthiness: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, cues };
}

function cuesOf(
  text: string,
  clause: Clause,
  factuality: Factuality,
  clock: Clock,
  rewrites: number,
): WorthinessCue[] {
  const slots = [clause.subject, ...clause.args];
  const names = slots.filter(
    ({ entity, text: said }) =>
      isName(entity) || /\s\p{Lu}/u.test(` ${said}`.slice(said === clause.subject.text ? 2 : 0)),
  );
  const words = text.split(/\s+/).length;
  const complement = clause.args.find(({ role }) => role === 'complement');
  const holds: [WorthinessCue, boolean][] = [
    ['names who or what it is about', names.length > 0],
    ['names a second person, place or organization', names.length > 1],
    ['gives a number', amountsIn(text).length > 0],
    ['gives a date', datesIn(text).length > 0],
    ['tells an event that happened', clause.predicate.tense === 'past' && !clause.predicate.copular],
    ['compares or ranks', COMPARES.test(text)],
    [
      'says who holds an office or standing',
      clause.predicate.copular && complement !== undefined && isName(clause.subject.entity),
    ],
    ['is about a kind of thing, not a named one', names.length === 0],
    ['its subject is not definite', !isName(clause.subject.entity) && INDEFINITE.test(clause.subject.text)],
    [
      'is what somebody said, not what the article found',
      factuality === 'attributed' || factuality === 'quoted',
    ],
    ['is planned, not done', factuality === 'planned'],
    ['goes stale', clock.perishable],
    ['words were replaced to make it stand alone', rewrites > 0],
    ['is long', words > LONG_WORDS],
    ['is very short', words < SHORT_WORDS],
    ['says little with its verb', THIN_VERBS.test(clause.predicate.lemma)],
  ];
  return holds.flatMap(([cue, isSo]) => (isSo ? [cue] : []));
}

function isName(entity: Clause['subject']['entity']): boolean {
  return entity !== null && isNameType(entity);
}
