import { bearsOn } from '#lib/fact-checks/bears-on';
import { undecided } from '#lib/fact-checks/judge-claim';
import { readPhrase } from '#lib/fact-checks/phrase';
import { AS_LIKELY_AS_NOT } from '#lib/fact-checks/sureness';
import type { Judgement } from '#lib/fact-checks/verdict';
import type { Passage } from '#lib/fact-checks/verdict-features';
import { type Weights, weighPassages } from '#lib/fact-checks/weigh-passages';
import { wordAlignment } from '#lib/fact-checks/word-alignment';
import { sameName } from '#lib/language/names';

/** From this probability on the trained judge settles what the rules leave open. @source docs/quality.md, "Verdicts" */
export const SETTLES = 0.75;
/** Below this probability a verdict of the rules is taken back; of the others four of five are right, on claims that were new to the rules. */
const STANDS = 0.4;
const STANDING_CONFIDENCE = 0.8;

/**
 * What becomes of the rules' judgement when the trained judge has looked at the closest passages: its confidence is the probability
 * that the judge gives its verdict, at least that of such verdicts on the whole; one that is hardly likely is taken back; where the rules left the claim open, what is likely
 * enough decides. Of what stays open the confidence is the probability that the passages do not settle it. Never throws.
 * @param closest passages of one article, best first
 */
export function settle(judgement: Judgement, closest: readonly Passage[]): Judgement {
  const { claim, verdict } = judgement;
  if (verdict === 'conflicting' || closest.length === 0) return judgement;
  const isOpen = verdict === 'not-enough-evidence';
  if (isOpen && !speaksOf(claim, closest)) return judgement;
  const weights = weighPassages(claim, closest, verdict);
  if (isOpen) return leaning(judgement, closest, weights);
  const confidence = rounded(weights[verdict]);
  return confidence >= STANDS
    ? { ...judgement, confidence: Math.max(STANDING_CONFIDENCE, confidence) }
    : { ...takenBack(judgement), confidence: rounded(weights['not-enough-evidence']) };
}

function leaning(judgement: Judgement, closest: readonly Passage[], weights: Weights): Judgement {
  const verdict = weights.supported >= weights.refuted ? 'supported' : 'refuted';
  const confidence = rounded(weights[verdict]);
  const { claim } = judgement;
  const [first] = closest;
  if (!first || confidence < SETTLES) return stillOpen(judgement, weights);
  const alignment = wordAlignment(claim, first.text, first.title);
  const { article, start, end, text: quote } = first;
  const stance = verdict === 'supported' ? ('supports' as const) : ('refutes' as const);
  const evidence = [{ article, start, end, quote, stance, alignment, asOf: null, claim: null }];
  return { claim, verdict, confidence, evidence, reason: reasonOf(verdict, first, alignment), alignment };
}

/** The passages surely speak of the same as the claim, and name whom or what it names first: a name that none has may be a slip. */
function speaksOf(claim: string, passages: readonly Passage[]): boolean {
  const [name] = readPhrase(claim).names;
  const known = passages.flatMap(({ title, text }) => readPhrase(`${title ?? ''}. ${text}`).names);
  const isNamed = name === undefined || known.some((other) => sameName(name, other));
  return isNamed && passages.some(({ title, text }) => bearsOn(claim, { title, evidence: { quote: text } }));
}

function reasonOf(
  verdict: 'supported' | 'refuted',
  { title }: Passage,
  alignment: Judgement['alignment'],
): string {
  const source = title ? `“${title}”` : 'The article';
  if (verdict === 'supported') return `${source} says so in other words, as far as can be told.`;
  const [clash, ...more] = alignment.filter(({ relation }) => relation === 'different');
  return clash?.article && more.length === 0
    ? `You said “${clash.claim}”; the article says “${clash.article}”.`
    : `${source} says otherwise, as far as can be told.`;
}

/** What stays open: where the rules found nothing, but the passages may as well settle it, the reason says so. */
function stillOpen(judgement: Judgement, weights: Weights): Judgement {
  const confidence = rounded(weights['not-enough-evidence']);
  const mayBeSettled = confidence < AS_LIKELY_AS_NOT && judgement.evidence.length === 0;
  return { ...judgement, confidence, reason: mayBeSettled ? UNSETTLED : judgement.reason };
}

const UNSETTLED = 'The closest passages speak of this, but do not settle it surely enough.';

function takenBack(judgement: Judgement): Judgement {
  const evidence = judgement.evidence.map((passage) => ({ ...passage, stance: 'context' as const }));
  const open = undecided(judgement.claim, UNSETTLED);
  return { ...open, evidence, alignment: judgement.alignment };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
