import type { Fact } from '#lib/fact-checks/judge-against';
import { joinJudgements, judgeClaim } from '#lib/fact-checks/judge-claim';
import { readTypedClaims, type TypedClaim } from '#lib/fact-checks/read-typed-claims';
import type { Judgement } from '#lib/fact-checks/verdict';

/** The judgement of a whole typed text; `checkable` is false where it holds something that is no claim. */
export type TypedJudgement = Judgement & { checkable: boolean };

/**
 * Judges whatever somebody typed, as one: all its claims must hold. What is no claim is not enough evidence for anything, and the
 * reason says what it is. Never throws.
 * @param today ISO date that "last year" counts from, or null
 * @param retrieve the facts that may bear on a text
 */
export function judgeTyped(
  typed: string,
  today: string | null,
  retrieve: (text: string) => readonly Fact[],
): TypedJudgement {
  const read = readTypedClaims(typed, today);
  if (read.kind === 'refused') return { ...undecided(typed, read.problem), checkable: false };
  const parts = read.claims.map((claim) => judgePart(claim, retrieve));
  return {
    ...joinJudgements(typed, parts),
    checkable: read.claims.every(({ kind }) => kind === 'checkable'),
  };
}

function judgePart(claim: TypedClaim, retrieve: (text: string) => readonly Fact[]): Judgement {
  if (claim.kind === 'uncheckable') return undecided(claim.text, claim.reason);
  return judgeClaim(claim, retrieve(claim.text));
}

function undecided(claim: string, reason: string): Judgement {
  return { claim, verdict: 'not-enough-evidence', confidence: 0, evidence: [], reason, alignment: [] };
}
