import type { Kernel } from '#lib/language/matrix-kernel';
import type { Arena, Matrix } from '#lib/language/tensors';
import type { Parameter } from '#training/parameters';

/** A matrix of the forward pass with its gradient. */
export type Pair = { value: Matrix; gradient: Matrix };

/** A fresh pair of matrices. */
export function takePair(arena: Arena, rows: number, columns: number): Pair {
  return { value: arena.take(rows, columns), gradient: arena.take(rows, columns) };
}

/** The kernel multiplies four rows at once; rows behind the batch are zeros. */
export function paddedRows(count: number): number {
  return Math.ceil(count / 4) * 4;
}

/** Sets the first `rows` rows to zero. */
export function clearRows(matrix: Matrix, rows: number): void {
  matrix.data.fill(0, 0, rows * matrix.columns);
}

/**
 * The backward pass of `output = left x weights (+ bias)` over `count` rows: adds to the gradients of the weights, of
 * the left side and of the bias. `scratch` must hold the weights or the left side transposed.
 */
export function productGradient(
  kernel: Kernel,
  scratch: Matrix,
  left: Pair,
  weights: Parameter,
  output: Matrix,
  count: number,
  bias?: Parameter,
): void {
  const { rows, columns } = weights.value;
  const outputStride = columns * 4;
  const leftStride = left.value.columns * 4;
  transpose(left.value, scratch, count);
  kernel.multiply(
    ...([scratch.at, output.at, weights.gradient.at, rows, columns, count] as const),
    ...([count * 4, 4, outputStride, outputStride] as const),
  );
  transpose(weights.value, scratch, rows);
  kernel.multiply(
    ...([output.at, scratch.at, left.gradient.at, paddedRows(count), rows, columns] as const),
    ...([outputStride, 4, rows * 4, leftStride] as const),
  );
  if (bias) addColumnSums(output, bias.gradient.data, count);
}

/** Writes the first `rows` rows as columns. A copy pays: the kernel is three times as fast along rows. */
function transpose({ data, columns }: Matrix, to: Matrix, rows: number): void {
  const target = to.data;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      target[column * rows + row] = data[row * columns + column] ?? 0;
    }
  }
}

function addColumnSums(from: Matrix, sums: Float32Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < from.columns; column += 1) {
      sums[column] = (sums[column] ?? 0) + (from.data[row * from.columns + column] ?? 0);
    }
  }
}

/** Copies `source` to `target` without a random share of its units: the same units in all words of a sentence. */
export function dropUnits(
  source: Matrix,
  target: Matrix,
  mask: Float32Array,
  share: number,
  ends: readonly number[],
  random: () => number,
): void {
  const width = source.columns;
  fillSentenceMask(mask, width, share, ends, random);
  const count = ends.at(-1) ?? 0;
  for (let at = 0; at < count * width; at += 1) target.data[at] = (source.data[at] ?? 0) * (mask[at] ?? 0);
  target.data.fill(0, count * width, paddedRows(count) * width);
}

/** A mask of zeros (a random share) and of what makes up for them, the same in all words of a sentence. */
export function fillSentenceMask(
  mask: Float32Array,
  width: number,
  share: number,
  ends: readonly number[],
  random: () => number,
): void {
  let first = 0;
  for (const end of ends) {
    for (let unit = 0; unit < width; unit += 1) {
      const keep = random() < share ? 0 : 1 / (1 - share);
      for (let row = first; row < end; row += 1) mask[row * width + unit] = keep;
    }
    first = end;
  }
}

/** target += source x mask, over `count` rows. */
export function addMasked(target: Matrix, source: Matrix, mask: Float32Array, count: number): void {
  for (let at = 0; at < count * source.columns; at += 1) {
    target.data[at] = (target.data[at] ?? 0) + (source.data[at] ?? 0) * (mask[at] ?? 0);
  }
}

/**
 * Softmax cross-entropy of one choice among `choices` columns from `base` on: writes the gradient, times `weight`, beside
 * the scores and returns the loss (not weighted). A gold of -1 learns nothing.
 */
export function choiceGradient(
  scores: Pair,
  base: number,
  choices: number,
  gold: number,
  weight: number,
): number {
  if (gold < 0) return 0;
  const s = scores.value.data;
  const g = scores.gradient.data;
  let best = -Infinity;
  for (let choice = 0; choice < choices; choice += 1) best = Math.max(best, s[base + choice] ?? 0);
  let total = 0;
  for (let choice = 0; choice < choices; choice += 1) {
    const power = Math.exp((s[base + choice] ?? 0) - best);
    g[base + choice] = power;
    total += power;
  }
  const goldShare = (g[base + gold] ?? 0) / total;
  for (let choice = 0; choice < choices; choice += 1)
    g[base + choice] = ((g[base + choice] ?? 0) / total) * weight;
  g[base + gold] = (g[base + gold] ?? 0) - weight;
  return -Math.log(Math.max(goldShare, 1e-12));
}
