/**
 * The simple recurrent unit (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"), run in
 * both directions: the first half of the units reads left to right, the second half right to left. The gate is
 * 0.5 + 0.5 x / sqrt(1 + x^2): only exact IEEE operations, so results do not differ between machines.
 */

/** Per-unit weights: how much the cell moves its own gates, and their biases. Each as long as the layer is wide. */
export type GateWeights = {
  forgetCell: Float32Array;
  readCell: Float32Array;
  forgetBias: Float32Array;
  readBias: Float32Array;
};

/**
 * Runs one sentence through a layer. `projected` holds 3 x width values per word (candidate, forget, read);
 * `input`, `output` and `cells` hold `width` values per word. Allocates nothing.
 */
export function runRecurrence(
  weights: GateWeights,
  projected: Float32Array,
  input: Float32Array,
  output: Float32Array,
  cells: Float32Array,
  firstRow: number,
  endRow: number,
  width: number,
): void {
  const half = width / 2;
  const last = endRow - 1;
  for (let row = firstRow; row < endRow; row += 1) {
    stepUnits(weights, projected, input, output, cells, row, row === firstRow ? -1 : row - 1, 0, half, width);
  }
  for (let row = last; row >= firstRow; row -= 1) {
    stepUnits(weights, projected, input, output, cells, row, row === last ? -1 : row + 1, half, width, width);
  }
}

function stepUnits(
  weights: GateWeights,
  projected: Float32Array,
  input: Float32Array,
  output: Float32Array,
  cells: Float32Array,
  row: number,
  previousRow: number,
  firstUnit: number,
  endUnit: number,
  width: number,
): void {
  const { forgetCell, readCell, forgetBias, readBias } = weights;
  const base = row * width;
  const previousBase = previousRow * width;
  const projectedBase = 3 * base;
  for (let unit = firstUnit; unit < endUnit; unit += 1) {
    const before = previousRow < 0 ? 0 : (cells[previousBase + unit] ?? 0);
    const candidate = projected[projectedBase + unit] ?? 0;
    const f =
      (projected[projectedBase + width + unit] ?? 0) +
      (forgetCell[unit] ?? 0) * before +
      (forgetBias[unit] ?? 0);
    const r =
      (projected[projectedBase + 2 * width + unit] ?? 0) +
      (readCell[unit] ?? 0) * before +
      (readBias[unit] ?? 0);
    const keep = 0.5 + (0.5 * f) / Math.sqrt(1 + f * f);
    const cell = candidate + keep * (before - candidate);
    const read = 0.5 + (0.5 * r) / Math.sqrt(1 + r * r);
    const x = input[base + unit] ?? 0;
    cells[base + unit] = cell;
    output[base + unit] = x + read * (cell - x);
  }
}
