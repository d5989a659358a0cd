import { classesOf, type Labelled, type Shares } from '#lib/fact-checks/cross-validate';
import { type PairJudge, tempered } from '#lib/fact-checks/pair-judge';
import { fitSoftmax } from '#lib/fact-checks/softmax-regression';
import { fitTrees } from '#training/fit-trees';

/** How one judge is trained: the penalty of its weights, its trees and what they count. */
export type JudgeOptions = { ridge: number; rounds: number; leaves: number; treeShare: number };

const STEP = 0.03;
const SEED = 1;

/**
 * Trains a judge, not calibrated yet. Same examples, same judge.
 * @param spare more examples for the trees alone, of labels that `examples` has
 */
export function fitJudge(
  examples: readonly Labelled[],
  { ridge, rounds, leaves, treeShare }: JudgeOptions,
  spare: readonly Labelled[] = [],
): PairJudge {
  return {
    linear: fitSoftmax(examples, ridge),
    trees: fitTrees([...examples, ...spare], { rounds, leaves, step: STEP, seed: SEED }),
    treeShare,
    temperature: 1,
  };
}

const TEMPERATURES = Array.from({ length: 61 }, (_, at) => 0.5 + at * 0.025);

/** The temperature at which held-out probabilities fit the labels best (least log loss). @source Guo et al. 2017 */
export function fitTemperature(examples: readonly Labelled[], shares: readonly Shares[]): number {
  const classes = classesOf(examples);
  const loss = (temperature: number) =>
    examples.reduce((sum, { label }, at) => {
      const share = tempered(shares[at] ?? [], temperature)[classes.indexOf(label)] ?? 0;
      return sum - Math.log(Math.max(1e-12, share));
    }, 0);
  const losses = TEMPERATURES.map(loss);
  return TEMPERATURES[losses.indexOf(Math.min(...losses))] ?? 1;
}
