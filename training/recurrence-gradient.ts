import type { GateWeights } from '#training/recurrence';

/**
 * The backward pass of `runRecurrence` for one sentence. `outputGradient` is read; `inputGradient` gets the part that
 * went around the layer added; `projectedGradient` is written; `weightGradient` is added to. `carried` is scratch, as
 * long as the layer is wide.
 */
export function recurrenceGradient(
  weights: GateWeights,
  weightGradient: GateWeights,
  projected: Float32Array,
  input: Float32Array,
  cells: Float32Array,
  outputGradient: Float32Array,
  projectedGradient: Float32Array,
  inputGradient: Float32Array,
  carried: Float32Array,
  firstRow: number,
  endRow: number,
  width: number,
): void {
  const half = width / 2;
  const step = (row: number, previousRow: number, firstUnit: number, endUnit: number) => {
    const base = row * width;
    for (let unit = firstUnit; unit < endUnit; unit += 1) {
      const before = previousRow < 0 ? 0 : (cells[previousRow * width + unit] ?? 0);
      const at = 3 * base + unit;
      const candidate = projected[at] ?? 0;
      const f =
        (projected[at + width] ?? 0) +
        (weights.forgetCell[unit] ?? 0) * before +
        (weights.forgetBias[unit] ?? 0);
      const r =
        (projected[at + 2 * width] ?? 0) +
        (weights.readCell[unit] ?? 0) * before +
        (weights.readBias[unit] ?? 0);
      const fScale = 1 / Math.sqrt(1 + f * f);
      const rScale = 1 / Math.sqrt(1 + r * r);
      const keep = 0.5 + 0.5 * f * fScale;
      const read = 0.5 + 0.5 * r * rScale;
      const gradient = outputGradient[base + unit] ?? 0;
      const readGradient =
        gradient * ((cells[base + unit] ?? 0) - (input[base + unit] ?? 0)) * 0.5 * rScale * rScale * rScale;
      inputGradient[base + unit] = (inputGradient[base + unit] ?? 0) + gradient * (1 - read);
      const cellGradient = (carried[unit] ?? 0) + gradient * read;
      const forgetGradient = cellGradient * (before - candidate) * 0.5 * fScale * fScale * fScale;
      projectedGradient[at] = cellGradient * (1 - keep);
      projectedGradient[at + width] = forgetGradient;
      projectedGradient[at + 2 * width] = readGradient;
      weightGradient.forgetBias[unit] = (weightGradient.forgetBias[unit] ?? 0) + forgetGradient;
      weightGradient.readBias[unit] = (weightGradient.readBias[unit] ?? 0) + readGradient;
      weightGradient.forgetCell[unit] = (weightGradient.forgetCell[unit] ?? 0) + forgetGradient * before;
      weightGradient.readCell[unit] = (weightGradient.readCell[unit] ?? 0) + readGradient * before;
      carried[unit] =
        cellGradient * keep +
        forgetGradient * (weights.forgetCell[unit] ?? 0) +
        readGradient * (weights.readCell[unit] ?? 0);
    }
  };
  carried.fill(0);
  for (let row = endRow - 1; row >= firstRow; row -= 1) step(row, row === firstRow ? -1 : row - 1, 0, half);
  for (let row = firstRow; row < endRow; row += 1) step(row, row === endRow - 1 ? -1 : row + 1, half, width);
}
