import { judgeShares } from '#lib/fact-checks/pair-judge';
import type { Verdict } from '#lib/fact-checks/verdict';
import { type Passage, verdictFeatures } from '#lib/fact-checks/verdict-features';
import { loadVerdictModel } from '#lib/fact-checks/verdict-model';

/** How likely each verdict is, all of them 1 together. */
export type Weights = Record<Exclude<Verdict, 'conflicting'>, number>;

/** What the trained judge makes of a claim beside the passages that come closest to it. Same input, same weights. Never throws. */
export function weighPassages(claim: string, passages: readonly Passage[], ruled: Verdict): Weights {
  const judge = loadVerdictModel();
  const shares = judgeShares(judge, verdictFeatures(claim, passages, ruled));
  const shareOf = (verdict: Verdict) => shares[judge.linear.classes.indexOf(verdict)] ?? 0;
  return {
    supported: shareOf('supported'),
    refuted: shareOf('refuted'),
    'not-enough-evidence': shareOf('not-enough-evidence'),
  };
}
