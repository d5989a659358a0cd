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
  const judged = clauses.map((clause) => judgeTold(text, clause, facts));
  const joint = joinJudgements(text, judged);
  if (joint.verdict !== 'not-enough-evidence' && !isToldTogether(text, judged))
    return undecided(text, 'The article tells the parts of this apart, not together.');
  if (joint.verdict !== 'supported') return joint;
  if (COMPARED.test(text) && !joint.evidence.some(({ quote }) => /\bthan\b/i.test(quote)))
    return undecided(text, 'No stored article compares the two.');
  if (unread.length === 0) return joint;
  return undecided(text, `Part of the claim is stated, but not “${unread.join(' ')}”.`);
}

/** "when he died", "while she lived there": the one dates the other. */
const DATED_BY_ANOTHER = /\b(?:when|while|as soon as|by the time)\b/i;
/** "more by disease than by violence"; "more than 40" is a number. */
const COMPARED =
  /\bthan\b(?!\s(?:(?:about|some|a|an|half|one|two|three|four|five|six|seven|eight|nine|ten)\b|[\d$€£]))/i;

/** Clauses of which one dates the other hold together only where one sentence tells both. */
function isToldTogether(text: string, judged: readonly Judgement[]): boolean {
  if (judged.length < 2 || !DATED_BY_ANOTHER.test(text)) return true;
  const [first = new Set<string>(), ...others] = judged.map(
    ({ evidence }) => new Set(evidence.map(({ article, start }) => `${article} ${start}`)),
  );
  return [...first].some((place) => others.every((own) => own.has(place)));
}
