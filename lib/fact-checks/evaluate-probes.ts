import type { ArticleClaims } from '#lib/claims/article-claims';
import {
  calibrationError,
  type Given,
  type SelectivePoint,
  selectivePoints,
} from '#lib/fact-checks/calibration';
import { type Figures, figuresOf } from '#lib/fact-checks/figures';
import { articleJudges } from '#lib/fact-checks/judge-corpus';
import type { Probe } from '#lib/fact-checks/probe';
import { type ProbeBaselines, probeBaselines } from '#lib/fact-checks/probe-baselines';
import type { Verdict } from '#lib/fact-checks/verdict';

/** Figures of the product's own judge on probes; shares in percent. */
export type ProbeFigures = Figures & {
  /** Among those that are decided, and how many are. */
  decisive: { precision: number; coverage: number };
  baselines: ProbeBaselines;
  /** The judge where it is at least so sure. */
  selective: SelectivePoint[];
  /** By how much the confidence of decisive verdicts and their share of right ones differ. */
  calibrationError: number;
  wrong: { claim: string; right: Verdict; given: Verdict; reason: string }[];
};

/** Judges each probe against the articles, or against the one that it names. */
export function evaluateProbes(probes: readonly Probe[], sources: readonly ArticleClaims[]): ProbeFigures {
  const judgeOf = articleJudges(sources);
  const judged = probes.map(({ claim, article }) => judgeOf(article)(claim, null));
  const right = probes.map(({ verdict }) => verdict);
  const given = judged.map(({ verdict }) => verdict);
  const decided = given.flatMap((verdict, at) => (/^(?:supported|refuted)$/.test(verdict) ? [at] : []));
  const decisive = decided.map(
    (at): Given => ({ confidence: judged[at]?.confidence ?? 0, right: given[at] === right[at] }),
  );
  const [all] = selectivePoints(decisive, [0], right.length);
  return {
    ...figuresOf(right, given),
    decisive: { precision: all?.precision ?? 0, coverage: all?.coverage ?? 0 },
    baselines: probeBaselines(probes, sources),
    selective: selectivePoints(decisive, CONFIDENCES, right.length),
    calibrationError: calibrationError(decisive),
    wrong: decided.flatMap((at) => {
      const probe = probes[at];
      const judgement = judged[at];
      if (!probe || !judgement || probe.verdict === judgement.verdict) return [];
      const { claim, verdict } = probe;
      return [{ claim, right: verdict, given: judgement.verdict, reason: judgement.reason }];
    }),
  };
}

const CONFIDENCES = [0.85, 0.9, 0.95];
