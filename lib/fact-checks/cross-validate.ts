import { fitSoftmax, probabilities } from '#lib/fact-checks/softmax-regression';
import { hashString } from '#lib/language/word-features';

export type Labelled = { features: Record<string, number>; label: string; group: string };

/** Folds of a cross-validation. */
const FOLDS = 10;

/**
 * The label that each example gets from a model that has seen none of its group, by folds. Same examples and seed, same folds.
 * @returns the labels in the order of the examples
 */
export function crossValidate(examples: readonly Labelled[], ridge: number, seed = 1): string[] {
  const foldOf = ({ group }: Labelled) => hashString(group, seed) % FOLDS;
  const labels = new Array<string>(examples.length).fill('');
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = examples.filter((example) => foldOf(example) !== fold);
    if (seen.length === 0) continue;
    const model = fitSoftmax(seen, ridge);
    for (const [at, example] of examples.entries()) {
      if (foldOf(example) === fold)
        labels[at] = likeliest(model.classes, probabilities(model, example.features));
    }
  }
  return labels;
}

/** The class of the highest probability. */
export function likeliest(classes: readonly string[], shares: readonly number[]): string {
  return classes[shares.indexOf(Math.max(...shares))] ?? '';
}
