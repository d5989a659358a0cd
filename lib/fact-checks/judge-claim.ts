import { type Fact, judgeAgainst } from '#lib/fact-checks/judge-against';
import type { TypedClaim } from '#lib/fact-checks/read-typed-claims';
import type { Judgement, Verdict } from '#lib/fact-checks/verdict';

export type CheckableClaim = Extract<TypedClaim, { kind: 'checkable' }>;

/**
 * Judges a claim that somebody typed, all its clauses: supported only if each is and no word of it was left unread, refuted if
 * one is. Never throws.
 * @param facts what may bear on the claim, as retrieved for its words
 */
export function judgeClaim(claim: CheckableClaim, facts: readonly Fact[]): Judgement {
  const { text, clauses, unread } = claim;
  if (clauses.length === 0) return undecided(text, 'No stored article speaks of this.');
  const joint = joinJudgements(
    text,
    clauses.map((clause) => judgeAgainst({ text, clause }, facts)),
  );
  if (joint.verdict !== 'supported' || unread.length === 0) return joint;
  return {
    ...joint,
    verdict: 'not-enough-evidence',
    confidence: UNREAD_CONFIDENCE,
    evidence: joint.evidence.map((passage) => ({ ...passage, stance: 'context' as const })),
    reason: `Part of the claim is stated, but not “${unread.join(' ')}”.`,
  };
}

const UNREAD_CONFIDENCE = 0.5;

/** A judgement as it holds of the year that a claim names: evidence of another year does not decide. Never throws. */
export function ofYear(judgement: Judgement, year: number | null): Judgement {
  if (year === null || !/^(?:supported|refuted)$/.test(judgement.verdict)) return judgement;
  const isOf = judgement.evidence.some(({ asOf }) => asOf === null || asOf.startsWith(String(year)));
  return isOf ? judgement : undecided(judgement.claim, `No stored article tells how it was in ${year}.`);
}

/** The judgement of what nothing decides. */
export function undecided(claim: string, reason: string): Judgement {
  return { claim, verdict: 'not-enough-evidence', confidence: 0, evidence: [], reason, alignment: [] };
}

/** The parts of one text as one judgement: what decides it is told. @param parts at least one */
export function joinJudgements(text: string, parts: readonly Judgement[]): Judgement {
  const verdict = jointVerdict(parts.map((part) => part.verdict));
  const deciding = parts.find((part) => part.verdict === verdict) ?? parts[0];
  if (!deciding) throw new RangeError('A judgement needs at least one part.');
  const same = parts.filter((part) => part.verdict === verdict);
  return {
    claim: text,
    verdict,
    confidence: Math.min(...same.map(({ confidence }) => confidence)),
    evidence: same.flatMap(({ evidence }) => evidence),
    reason: deciding.reason,
    alignment: same.flatMap(({ alignment }) => alignment),
  };
}

/** "A and B" is false as soon as one of them is, and true only if both are. */
function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  const order: Verdict[] = ['refuted', 'conflicting', 'not-enough-evidence', 'supported'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-enough-evidence';
}
