import { extractClaims } from '#lib/claims/extract-claims';
import type { BenchmarkPair } from '#lib/fact-checks/benchmark-pairs';
import {
  calibrationError,
  type Given,
  type SelectivePoint,
  selectivePoints,
} from '#lib/fact-checks/calibration';
import { classesOf, crossValidate, type Labelled, likeliest } from '#lib/fact-checks/cross-validate';
import { type Figures, figuresOf, percent, shareRight } from '#lib/fact-checks/figures';
import { factsOf } from '#lib/fact-checks/judge-against';
import { judgeTyped } from '#lib/fact-checks/judge-typed';
import { pairFeatures } from '#lib/fact-checks/pair-features';
import { judgeShares } from '#lib/fact-checks/pair-judge';
import { claimHash, type PairModel, type PairTask, taskJudge } from '#lib/fact-checks/pair-model';
import { readSide } from '#lib/fact-checks/pair-words';
import { fitSoftmax, probabilities } from '#lib/fact-checks/softmax-regression';
import type { Verdict } from '#lib/fact-checks/verdict';

/** Figures of the judges on one set of pairs; shares in percent. */
export type PairFigures = Figures & {
  task: PairTask;
  /** Share of the claims that the trained judge was trained on: with any, its figures flatter. */
  seenInTraining: number;
  baselines: { majority: number; overlapOnly: number; claimOnly: number };
  /** By how much confidence and share of right verdicts differ. */
  calibrationError: number;
  /** The trained judge where it is at least so sure: all its verdicts, and those that say more than that evidence is wanting. */
  selective: SelectivePoint[];
  decisive: SelectivePoint[];
  /** The product's own rules, which rather abstain. */
  rules: { coverage: number; precision: number; calibrationError: number };
};

const CONFIDENCES = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Judges pairs by the trained judge, by the product's rules and by three baselines. Never throws. */
export function evaluatePairs(
  pairs: readonly BenchmarkPair[],
  model: PairModel,
  task: PairTask,
): PairFigures {
  const right = pairs.map(({ label }) => label);
  const features = pairs.map(({ claim, evidence, title }) => pairFeatures(claim, evidence, title));
  const judge = taskJudge(model, task);
  const shares = features.map((own) => judgeShares(judge, own));
  const labels = shares.map((own) => likeliest(judge.linear.classes, own));
  const given: Given[] = labels.map((label, at) => ({
    confidence: Math.max(...(shares[at] ?? [])),
    right: label === right[at],
  }));
  const decisive = given.filter((_, at) => labels[at] !== 'NOT ENOUGH INFO');
  const seen = new Set(model.seen);
  const overlap = pairs.map(({ label, group }, at) => ({
    label,
    group,
    features: { covered: features[at]?.covered ?? 0 },
  }));
  return {
    task,
    ...figuresOf(right, labels),
    seenInTraining: percent(pairs.filter(({ claim }) => seen.has(claimHash(claim))).length / pairs.length),
    baselines: {
      majority: percent(majorityShare(right)),
      overlapOnly: linearAccuracy(overlap, OVERLAP_RIDGE),
      claimOnly: linearAccuracy(claimOnly(pairs), CLAIM_RIDGE),
    },
    calibrationError: calibrationError(given),
    selective: selectivePoints(given, CONFIDENCES),
    decisive: selectivePoints(decisive, CONFIDENCES, pairs.length),
    rules: ruleFigures(pairs),
  };
}

const OVERLAP_RIDGE = 0.001;
const CLAIM_RIDGE = 0.1;

/** A linear judge of such features, each group held out by turns; percent. */
function linearAccuracy(examples: readonly Labelled[], ridge: number): number {
  const classes = classesOf(examples);
  const shares = crossValidate(examples, (seen) => {
    const model = fitSoftmax(seen, ridge);
    return (features) => probabilities(model, features);
  });
  const right = examples.map(({ label }) => label);
  return percent(
    shareRight(
      right,
      shares.map((own) => likeliest(classes, own)),
    ),
  );
}

function majorityShare(labels: readonly string[]): number {
  const counts = Object.values(Object.groupBy(labels, (label) => label)).map((own) => own?.length ?? 0);
  return Math.max(0, ...counts) / Math.max(1, labels.length);
}

/** What can be told from the claim alone: its words that come more than once among the claims. */
function claimOnly(pairs: readonly BenchmarkPair[]) {
  const bags = pairs.map(({ claim }) => [...new Set(readSide(claim).words.map(({ lemma }) => lemma))]);
  const counts = new Map<string, number>();
  for (const word of bags.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return pairs.map(({ label, group }, at) => ({
    label,
    group,
    features: Object.fromEntries(
      (bags[at] ?? []).filter((word) => (counts.get(word) ?? 0) >= CLAIM_WORD_COUNT).map((word) => [word, 1]),
    ),
  }));
}

const CLAIM_WORD_COUNT = 4;

const LABELS: Partial<Record<Verdict, string>> = { supported: 'SUPPORTS', refuted: 'REFUTES' };

/** The evidence as an article of its own, judged as the product judges. */
function ruleFigures(pairs: readonly BenchmarkPair[]): PairFigures['rules'] {
  const decided = pairs.flatMap(({ claim, evidence, title, label }): Given[] => {
    const text = readSide(evidence).text;
    const article = { name: 'evidence', text, date: null, title, publisher: null };
    const facts = factsOf({ article, claims: extractClaims(article).claims, sentences: [] });
    const { verdict, confidence } = judgeTyped(claim, null, () => facts);
    const said = LABELS[verdict];
    return said === undefined ? [] : [{ confidence, right: said === label }];
  });
  const all = selectivePoints(decided, [0], pairs.length)[0];
  return {
    coverage: all?.coverage ?? 0,
    precision: all?.precision ?? 0,
    calibrationError: calibrationError(decided),
  };
}
