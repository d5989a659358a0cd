import { z } from 'zod';

/** A tree in columns, node by node from its root; a leaf has no feature (-1) and the value that it adds. */
const treeSchema = z.object({
  feature: z.array(z.int()),
  threshold: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
  value: z.array(z.number()),
});
export type Tree = z.infer<typeof treeSchema>;

/** Trees that correct each other: in every round one for each class. */
export const treeModelSchema = z.object({
  classes: z.array(z.string()),
  names: z.array(z.string()),
  rounds: z.array(z.array(treeSchema)),
});
export type TreeModel = z.infer<typeof treeModelSchema>;

/** The score of each class before the softmax, in the model's order of classes. Never throws. */
export function treeScores(
  { classes, names, rounds }: TreeModel,
  features: Record<string, number>,
): number[] {
  const row = names.map((name) => features[name] ?? 0);
  const scores = classes.map(() => 0);
  for (const trees of rounds) {
    for (const [label, tree] of trees.entries()) scores[label] = (scores[label] ?? 0) + leafValue(tree, row);
  }
  return scores;
}

/** What one tree says of a row: at a node to the left where the feature is at most the threshold. */
export function leafValue(tree: Tree, row: ArrayLike<number>): number {
  let at = 0;
  for (;;) {
    const feature = tree.feature[at] ?? -1;
    if (feature < 0) return tree.value[at] ?? 0;
    at = ((row[feature] ?? 0) <= (tree.threshold[at] ?? 0) ? tree.left[at] : tree.right[at]) ?? 0;
  }
}
