import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';
import { judgeAgainst, type ReadClaim } from '#lib/fact-checks/judge-against';
import { indexFacts, retrieveFacts } from '#lib/fact-checks/retrieve';
import type { Verdict } from '#lib/fact-checks/verdict';

/** A judge over stored articles for claims that are read already, as items are. Same claim, same verdict. Never throws. */
export function judgeFor(
  sources: readonly ArticleClaims[],
): (claim: { text: string; clause: Clause }) => Verdict {
  const index = indexFacts(sources);
  const known = new Map<string, Verdict>();
  return (claim: ReadClaim) => {
    const cached = known.get(claim.text);
    if (cached) return cached;
    const words = [claim.clause.subject, ...claim.clause.args].map(({ text }) => text).join(' ');
    const { verdict } = judgeAgainst(claim, retrieveFacts(index, `${words} ${claim.clause.predicate.main}`));
    known.set(claim.text, verdict);
    return verdict;
  };
}
