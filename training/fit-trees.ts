import { softmax } from '#lib/fact-checks/softmax-regression';
import { leafValue, type Tree, type TreeModel } from '#lib/language/boosted-trees';
import { seededRandom } from '#training/random';

type Example = { features: Record<string, number>; label: string };

/** How trees are grown. @source Friedman 2001, gradient boosting; second-order steps as in Chen and Guestrin 2016 */
export type TreeOptions = { rounds: number; leaves: number; step: number; seed: number };

const BINS = 32;
/** Fewer examples make no leaf. */
const LEAF_MIN = 20;
/** Pulls the value of a leaf towards 0. */
const RIDGE = 5;
/** Share of the examples and of the features that a round looks at. */
const ROWS_SHARE = 0.7;
const FEATURES_SHARE = 0.3;

/** Fits boosted trees; each class counts alike, however many examples it has. Same examples and options, same trees. */
export function fitTrees(examples: readonly Example[], options: TreeOptions): TreeModel {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const rows = examples.map(({ features }) => Float64Array.from(names, (name) => features[name] ?? 0));
  const columns = names.map((_, at) => binned(rows.map((row) => row[at] ?? 0)));
  const labels = examples.map(({ label }) => classes.indexOf(label));
  const counts = classes.map((_, label) => labels.filter((own) => own === label).length);
  const weights = Float64Array.from(labels, (label) => rows.length / classes.length / (counts[label] ?? 1));
  const scores = rows.map(() => new Float64Array(classes.length));
  const random = seededRandom(options.seed);
  const rounds: Tree[][] = [];
  const slopes = new Float64Array(rows.length);
  const bends = new Float64Array(rows.length);
  for (let round = 0; round < options.rounds; round += 1) {
    const sample = Int32Array.from(rows.keys()).filter(() => random() < ROWS_SHARE);
    const seen = columns.flatMap((column, at) =>
      column.edges.length > 0 && random() < FEATURES_SHARE ? [at] : [],
    );
    const shares = scores.map((own) => softmax([...own]));
    const trees = classes.map((_, label) => {
      for (let at = 0; at < rows.length; at += 1) {
        const share = shares[at]?.[label] ?? 0;
        const weight = weights[at] ?? 1;
        slopes[at] = weight * (share - (labels[at] === label ? 1 : 0));
        bends[at] = weight * Math.max(1e-6, share * (1 - share));
      }
      return growTree(columns, seen, sample, slopes, bends, options);
    });
    for (const [at, row] of rows.entries()) {
      const own = scores[at];
      if (own)
        for (const [label, tree] of trees.entries()) own[label] = (own[label] ?? 0) + leafValue(tree, row);
    }
    rounds.push(trees);
  }
  return { classes, names, rounds };
}

type Column = { edges: number[]; bins: Uint8Array };

/** Values in at most BINS steps; each edge is a value that splits those up to it from those above. */
function binned(values: readonly number[]): Column {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const all = values.toSorted((a, b) => a - b);
  const wanted =
    sorted.length <= BINS
      ? sorted.slice(0, -1).map((value, at) => (value + (sorted[at + 1] ?? value)) / 2)
      : Array.from({ length: BINS - 1 }, (_, at) => all[Math.floor(((at + 1) * all.length) / BINS)] ?? 0);
  const edges = [...new Set(wanted)];
  const bins = Uint8Array.from(values, (value) => {
    let at = 0;
    while (at < edges.length && value > (edges[at] ?? 0)) at += 1;
    return at;
  });
  return { edges, bins };
}

type Leaf = { node: number; rows: Int32Array; slope: number; bend: number; split: Split | null };
type Split = { gain: number; feature: number; bin: number };

function growTree(
  columns: readonly Column[],
  seen: readonly number[],
  sample: Int32Array,
  slopes: Float64Array,
  bends: Float64Array,
  { leaves, step }: TreeOptions,
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const addLeaf = (rows: Int32Array): Leaf => {
    const slope = rows.reduce((sum, row) => sum + (slopes[row] ?? 0), 0);
    const bend = rows.reduce((sum, row) => sum + (bends[row] ?? 0), 0);
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push((-step * slope) / (bend + RIDGE));
    return { node, rows, slope, bend, split: bestSplit(columns, seen, rows, slopes, bends, slope, bend) };
  };
  const open = [addLeaf(sample)];
  while (open.length < leaves) {
    const next = open.toSorted((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0))[0];
    if (!next?.split) break;
    const { feature, bin } = next.split;
    const column = columns[feature];
    if (!column) break;
    open.splice(open.indexOf(next), 1);
    const isLeft = (row: number) => (column.bins[row] ?? 0) <= bin;
    const left = addLeaf(next.rows.filter(isLeft));
    const right = addLeaf(next.rows.filter((row) => !isLeft(row)));
    tree.feature[next.node] = feature;
    tree.threshold[next.node] = column.edges[bin] ?? 0;
    tree.left[next.node] = left.node;
    tree.right[next.node] = right.node;
    open.push(left, right);
  }
  return tree;
}

function bestSplit(
  columns: readonly Column[],
  seen: readonly number[],
  rows: Int32Array,
  slopes: Float64Array,
  bends: Float64Array,
  slope: number,
  bend: number,
): Split | null {
  if (rows.length < 2 * LEAF_MIN) return null;
  let best: Split | null = null;
  const whole = slope ** 2 / (bend + RIDGE);
  const sums = new Float64Array(BINS);
  const curves = new Float64Array(BINS);
  const counts = new Int32Array(BINS);
  for (const feature of seen) {
    const column = columns[feature];
    if (!column) continue;
    sums.fill(0);
    curves.fill(0);
    counts.fill(0);
    const { bins } = column;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const bin = bins[row] as number;
      sums[bin] = (sums[bin] as number) + (slopes[row] as number);
      curves[bin] = (curves[bin] as number) + (bends[row] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let below = 0;
    let curve = 0;
    let count = 0;
    for (let bin = 0; bin < column.edges.length; bin += 1) {
      below += sums[bin] ?? 0;
      curve += curves[bin] ?? 0;
      count += counts[bin] ?? 0;
      if (count < LEAF_MIN || rows.length - count < LEAF_MIN) continue;
      const gain = below ** 2 / (curve + RIDGE) + (slope - below) ** 2 / (bend - curve + RIDGE) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}
