import type { Kernel } from '#lib/language/matrix-kernel';

/** A float32 matrix in a kernel's memory, row by row. `at` is its byte address. */
export type Matrix = { at: number; rows: number; columns: number; data: Float32Array };

/** Hands out matrices from a kernel's memory, one after another; none is given back. */
export type Arena = { kernel: Kernel; take: (rows: number, columns: number) => Matrix };

/** An arena over the whole of `kernel`'s memory. `take` throws RangeError when the memory is used up. */
export function createArena(kernel: Kernel): Arena {
  let next = 0;
  return {
    kernel,
    take(rows, columns) {
      const at = next;
      const data = new Float32Array(kernel.memory.buffer, at, rows * columns);
      next += Math.ceil(data.byteLength / 64) * 64;
      return { at, rows, columns, data };
    },
  };
}

/** target[0..rows) += left[0..rows) x right. */
export function addProduct(kernel: Kernel, target: Matrix, left: Matrix, right: Matrix, rows: number): void {
  const a = left.columns * 4;
  const c = target.columns * 4;
  kernel.multiply(left.at, right.at, target.at, rows, right.columns, right.rows, a, 4, right.columns * 4, c);
}

/** Copies the bias row into each of the first `rows` rows of `target`. */
export function fillRows(target: Matrix, bias: Float32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) target.data.set(bias, row * target.columns);
}
