import { hashString } from '#lib/language/word-features';

export type Labelled = { features: Record<string, number>; label: string; group: string };
/** The probability of each class, classes in alphabetical order. */
export type Shares = number[];
/** Judges features. */
export type Judge = (features: Record<string, number>) => Shares;

/** Folds of a cross-validation. */
const FOLDS = 10;

/** The fold, 0 to 9, in which a group is held out. */
export function foldOf(group: string, seed: number): number {
  return hashString(group, seed) % FOLDS;
}

/**
 * What each example gets from a model that has seen none of its group, by folds. Same examples and seed, same folds.
 * @param learn gets the number of the fold that it must not see
 * @returns the probabilities in the order of the examples
 */
export function crossValidate(
  examples: readonly Labelled[],
  learn: (seen: readonly Labelled[], heldOut: number) => Judge,
  seed = 1,
): Shares[] {
  const shares = new Array<Shares>(examples.length).fill([]);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = examples.flatMap(({ group }, at) => (foldOf(group, seed) === fold ? [at] : []));
    const seen = examples.filter(({ group }) => foldOf(group, seed) !== fold);
    if (seen.length === 0 || held.length === 0) continue;
    const judge = learn(seen, fold);
    for (const at of held) shares[at] = judge(examples[at]?.features ?? {});
  }
  return shares;
}

/** The class of the highest probability. */
export function likeliest(classes: readonly string[], shares: readonly number[]): string {
  return classes[shares.indexOf(Math.max(...shares))] ?? '';
}

/** The classes of examples in the order of the shares. */
export function classesOf(examples: readonly { label: string }[]): string[] {
  return [...new Set(examples.map(({ label }) => label))].sort();
}
