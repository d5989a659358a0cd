import { type LinearModel, probabilities, softmax } from '#lib/fact-checks/softmax-regression';
import { type TreeModel, treeScores } from '#lib/language/boosted-trees';

/** Two judges that see the same features: one that weighs them, and trees that see what they say together. */
export type PairJudge = {
  linear: LinearModel;
  trees: TreeModel;
  /** What the trees say counts so much of the whole, 0..1. */
  treeShare: number;
  /** Above 1 the judge is made less sure than it is, below 1 surer. @source Guo et al. 2017, temperature scaling */
  temperature: number;
};

/** The calibrated probability of each class, in the order of `linear.classes`. Never throws. */
export function judgeShares(judge: PairJudge, features: Record<string, number>): number[] {
  const { linear, trees, treeShare, temperature } = judge;
  const weighed = probabilities(linear, features);
  const grown = softmax(treeScores(trees, features));
  const mixed = weighed.map((share, at) => (1 - treeShare) * share + treeShare * (grown[at] ?? 0));
  return tempered(mixed, temperature);
}

/** Probabilities made flatter (temperature above 1) or steeper. */
export function tempered(shares: readonly number[], temperature: number): number[] {
  return softmax(shares.map((share) => Math.log(Math.max(1e-12, share)) / temperature));
}
