import type { Kernel } from '#lib/language/matrix-kernel';
import type { ModelFile } from '#lib/language/model-file';
import type { Arena, Matrix } from '#lib/language/tensors';
import { packWeights } from '#lib/language/weight-kernel';

/** A matrix of whole numbers in a kernel's memory, packed to be multiplied with, and the size of a step of each of its rows. */
export type Weights = { at: number; stepsAt: number; rows: number; columns: number };

/** Room for the rounded left side of a product: 16-bit numbers, and a scale for each row. */
export type Rounded = { at: number; scalesAt: number };

/** Packs a tensor of the model's file. */
export function takeWeights(arena: Arena, { shape, steps, values }: ModelFile['tensors'][number]): Weights {
  const { rows, columns } = shape;
  const packed = arena.take(rows, columns / 2);
  packWeights(values, rows, columns, new Int16Array(packed.data.buffer, packed.at, rows * columns));
  const stepsOfRows = arena.take(1, rows);
  stepsOfRows.data.set(steps);
  return { at: packed.at, stepsAt: stepsOfRows.at, rows, columns };
}

/** Room for `rows` rows of at most `columns` numbers. */
export function takeRounded(arena: Arena, rows: number, columns: number): Rounded {
  return { at: arena.take(rows, columns / 2).at, scalesAt: arena.take(1, rows).at };
}

/** target[0..rows) += left[0..rows) x weights, the left side rounded to 15 bits a row. */
export function addWeighted(
  { kernel, rounded }: { kernel: Kernel; rounded: Rounded },
  target: Matrix,
  left: Matrix,
  weights: Weights,
  rows: number,
): void {
  const { at, scalesAt } = rounded;
  kernel.roundRows(left.at, weights.stepsAt, at, scalesAt, rows, weights.rows, left.columns * 4);
  kernel.multiplyWeights(
    at,
    weights.at,
    scalesAt,
    target.at,
    rows,
    weights.columns,
    weights.rows,
    target.columns * 4,
  );
}
