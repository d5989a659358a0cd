import { joinJudgements, undecided } from '#lib/fact-checks/judge-claim';
import { judgeTold } from '#lib/fact-checks/judge-told';
import { readToldClaim } from '#lib/fact-checks/read-told-claim';
import type { ToldFact } from '#lib/fact-checks/told-facts';
import type { Judgement } from '#lib/fact-checks/verdict';

/**
 * Judges a statement against all that articles tell, clause by clause: supported only if each clause is and no word of it was left unread.
 * Never throws.
 * @param today ISO date that "last year" counts from, or null
 */
export function judgeToldClaim(text: string, today: string | null, facts: readonly ToldFact[]): Judgement {
  const { clauses, unread } = readToldClaim(text, today);
  if (clauses.length === 0 || facts.length === 0) return undecided(text, 'No stored article speaks of this.');
  const joint = joinJudgements(
    text,
    clauses.map((clause) => judgeTold(text, clause, facts)),
  );
  if (joint.verdict !== 'supported' || unread.length === 0) return joint;
  return undecided(text, `Part of the claim is stated, but not “${unread.join(' ')}”.`);
}
