/** A linear judge: which features it looks at, how they are scaled, and their weight for each class. */
export type LinearModel = {
  classes: string[];
  names: string[];
  means: number[];
  scales: number[];
  /** One row a class; the first weight of a row is its bias. */
  weights: number[][];
};

type Example = { features: Record<string, number>; label: string };

/** Steps of accelerated descent: enough for a few hundred features to settle. */
const STEPS = 300;

/**
 * Fits a softmax regression with a ridge of `ridge` on standardized features, by accelerated gradient descent (Nesterov). Same
 * examples, same model. @param examples at least one of each class
 */
export function fitSoftmax(examples: readonly Example[], ridge: number): LinearModel {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const raw = examples.map(({ features }) => Float64Array.from(names, (name) => features[name] ?? 0));
  const means = names.map((_, at) => mean(raw.map((row) => row[at] ?? 0)));
  const scales = names.map((_, at) =>
    Math.sqrt(mean(raw.map((row) => ((row[at] ?? 0) - (means[at] ?? 0)) ** 2)) + 1e-12),
  );
  const rows = raw.map((row) => standardized(row, means, scales));
  const labels = examples.map(({ label }) => classes.indexOf(label));
  return { classes, names, means, scales, weights: descend(rows, labels, classes.length, ridge) };
}

/** The probability of each class, in the model's order of classes. Never throws. */
export function probabilities(model: LinearModel, features: Record<string, number>): number[] {
  const raw = Float64Array.from(model.names, (name) => features[name] ?? 0);
  const row = standardized(raw, model.means, model.scales);
  return softmax(model.weights.map((weights) => product(weights, row)));
}

/** Scaled to mean 0 and deviation 1; a feature that never varied stays 0. The first column is the bias. */
function standardized(row: Float64Array, means: readonly number[], scales: readonly number[]): Float64Array {
  const scaled = new Float64Array(row.length + 1);
  scaled[0] = 1;
  for (let at = 0; at < row.length; at += 1) {
    const scale = scales[at] ?? 0;
    scaled[at + 1] = scale > 1e-5 ? ((row[at] ?? 0) - (means[at] ?? 0)) / scale : 0;
  }
  return scaled;
}

function descend(
  rows: readonly Float64Array[],
  labels: readonly number[],
  classes: number,
  ridge: number,
): number[][] {
  const width = rows[0]?.length ?? 1;
  const zeros = () => Array.from({ length: classes }, () => new Array<number>(width).fill(0));
  const step = 1 / (largestCurvature(rows, width) / 4 + ridge);
  let weights = zeros();
  let ahead = zeros();
  let momentum = 1;
  for (let round = 0; round < STEPS; round += 1) {
    const gradient = zeros();
    for (const [index, row] of rows.entries()) {
      const expected = softmax(ahead.map((own) => product(own, row)));
      for (let label = 0; label < classes; label += 1) {
        const error = ((expected[label] ?? 0) - (labels[index] === label ? 1 : 0)) / rows.length;
        const own = gradient[label];
        if (own) for (let at = 0; at < width; at += 1) own[at] = (own[at] ?? 0) + error * (row[at] ?? 0);
      }
    }
    const next = ahead.map((own, label) =>
      own.map((weight, at) => weight - step * ((gradient[label]?.[at] ?? 0) + (at > 0 ? ridge * weight : 0))),
    );
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const carry = (momentum - 1) / following;
    ahead = next.map((own, label) =>
      own.map((weight, at) => weight + carry * (weight - (weights[label]?.[at] ?? 0))),
    );
    weights = next;
    momentum = following;
  }
  return weights;
}

/** The largest eigenvalue of the rows' second moments, by power iteration. */
function largestCurvature(rows: readonly Float64Array[], width: number): number {
  let vector = new Array<number>(width).fill(1 / Math.sqrt(width));
  let size = 1;
  for (let round = 0; round < 30; round += 1) {
    const image = new Array<number>(width).fill(0);
    for (const row of rows) {
      const along = product(vector, row) / rows.length;
      for (let at = 0; at < width; at += 1) image[at] = (image[at] ?? 0) + along * (row[at] ?? 0);
    }
    size = Math.sqrt(image.reduce((sum, value) => sum + value * value, 0)) || 1;
    vector = image.map((value) => value / size);
  }
  return size * 1.05;
}

function product(weights: readonly number[], row: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
}

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
