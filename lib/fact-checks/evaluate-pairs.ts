import { extractClaims } from '#lib/claims/extract-claims';
import type { BenchmarkPair } from '#lib/fact-checks/benchmark-pairs';
import { crossValidate, likeliest } from '#lib/fact-checks/cross-validate';
import { type Figures, figuresOf, percent, shareRight } from '#lib/fact-checks/figures';
import { factsOf } from '#lib/fact-checks/judge-against';
import { judgeTyped } from '#lib/fact-checks/judge-typed';
import { pairFeatures } from '#lib/fact-checks/pair-features';
import { claimHash, type PairModel, type PairTask, taskModel } from '#lib/fact-checks/pair-model';
import { readSide } from '#lib/fact-checks/pair-words';
import { probabilities } from '#lib/fact-checks/softmax-regression';
import type { Verdict } from '#lib/fact-checks/verdict';

/** Figures of the judges on one set of pairs; shares in percent. */
export type PairFigures = Figures & {
  task: PairTask;
  /** Share of the claims that the trained judge was trained on: with any, its figures flatter. */
  seenInTraining: number;
  baselines: { majority: number; overlapOnly: number; claimOnly: number };
  /** The trained judge where it is at least so sure. */
  selective: { threshold: number; coverage: number; precision: number }[];
  /** The product's own rules, which rather abstain. */
  rules: { coverage: number; precision: number };
};

const THRESHOLDS = [0.6, 0.7, 0.8, 0.9];

/** Judges pairs by the trained judge, by the product's rules and by three baselines. Never throws. */
export function evaluatePairs(
  pairs: readonly BenchmarkPair[],
  model: PairModel,
  task: PairTask,
): PairFigures {
  const right = pairs.map(({ label }) => label);
  const features = pairs.map(({ claim, evidence, title }) => pairFeatures(claim, evidence, title));
  const linear = taskModel(model, task);
  const shares = features.map((own) => probabilities(linear, own));
  const given = shares.map((own) => likeliest(linear.classes, own));
  const seen = new Set(model.seen);
  const overlap = pairs.map(({ label, group }, at) => ({
    label,
    group,
    features: { covered: features[at]?.covered ?? 0 },
  }));
  return {
    task,
    ...figuresOf(right, given),
    seenInTraining: percent(pairs.filter(({ claim }) => seen.has(claimHash(claim))).length / pairs.length),
    baselines: {
      majority: percent(majorityShare(right)),
      overlapOnly: percent(shareRight(right, crossValidate(overlap, OVERLAP_RIDGE))),
      claimOnly: percent(shareRight(right, crossValidate(claimOnly(pairs), CLAIM_RIDGE))),
    },
    selective: THRESHOLDS.map((threshold) => selectiveAt(threshold, shares, given, right)),
    rules: ruleFigures(pairs),
  };
}

const OVERLAP_RIDGE = 0.001;
const CLAIM_RIDGE = 0.1;

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

function selectiveAt(
  threshold: number,
  shares: readonly number[][],
  given: readonly string[],
  right: readonly string[],
): PairFigures['selective'][number] {
  const sure = shares.flatMap((own, at) => (Math.max(...own) >= threshold ? [at] : []));
  const hits = sure.filter((at) => given[at] === right[at]).length;
  return {
    threshold,
    coverage: percent(sure.length / Math.max(1, right.length)),
    precision: percent(hits / Math.max(1, sure.length)),
  };
}

const LABELS: Partial<Record<Verdict, string>> = { supported: 'SUPPORTS', refuted: 'REFUTES' };

/** The evidence as an article of its own, judged as the product judges. */
function ruleFigures(pairs: readonly BenchmarkPair[]): PairFigures['rules'] {
  const decided = pairs.flatMap(({ claim, evidence, title, label }) => {
    const text = readSide(evidence).text;
    const article = { name: 'evidence', text, date: null, title, publisher: null };
    const facts = factsOf({ article, claims: extractClaims(article).claims, sentences: [] });
    const said = LABELS[judgeTyped(claim, null, () => facts).verdict];
    return said === undefined ? [] : [said === label];
  });
  return {
    coverage: percent(decided.length / Math.max(1, pairs.length)),
    precision: percent(decided.filter(Boolean).length / Math.max(1, decided.length)),
  };
}
