/**
 * Products with fixed weights in whole numbers: the weights are kept in 8 bits anyway, the other side has been rounded row by row
 * (`rounding-kernel.ts`). Sixteen-bit products are summed in pairs, twice as many at once as floats, and exactly, in whatever order.
 */
import {
  ADD,
  type Code,
  constant,
  copy,
  decrease,
  F32X4_ADD,
  F32X4_MUL,
  get,
  LESS_SIGNED,
  LOAD_SPLAT,
  LOAD_VECTOR,
  loopWhile,
  memoryAt,
  repeat,
  STORE_VECTOR,
  set,
  step,
  vectorOf,
  type WasmFunction,
  whilePositive,
} from '#lib/language/wasm-code';

/**
 * C[m x n] += scale of the row x A[m x k] B[k x n]: A of 16-bit numbers row by row, B packed by `packWeights`, C of floats. `n` and
 * `k` are multiples of 8; k times the largest product must stay below 2^31, as 512 x 127 x 32,767 does.
 */
export type MultiplyWeights = (
  a: number,
  b: number,
  scales: number,
  c: number,
  m: number,
  n: number,
  k: number,
  cStride: number,
) => void;

const COLUMNS = 8;

/** Lays out rows of whole numbers as `multiplyWeights` reads them: by eight columns, two rows woven. */
export function packWeights(values: ArrayLike<number>, rows: number, columns: number, to: Int16Array): void {
  let at = 0;
  for (let first = 0; first < columns; first += COLUMNS) {
    for (let row = 0; row < rows; row += 2) {
      for (let column = first; column < first + COLUMNS; column += 1) {
        to[at] = values[row * columns + column] ?? 0;
        to[at + 1] = values[(row + 1) * columns + column] ?? 0;
        at += 2;
      }
    }
  }
}

const F32X4_OF_I32X4: Code = [0xfd, 0xfa, 0x01];
const I32X4_DOT_I16X8: Code = [0xfd, 0xba, 0x01];
const I32X4_ADD: Code = [0xfd, 0xae, 0x01];
const I32_SHIFT_LEFT: Code = [0x74];

const [A, B, SCALES, C, M, N, K, C_STRIDE] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [A_BLOCK, SCALE_AT, C_BLOCK, ROWS, B_AT, INNER, C_AT, A_STRIDE, A_AT] = [
  8, 9, 10, 11, 12, 13, 14, 15, 16,
] as const;
const ROWS_PER_BLOCK = 4;
const FIRST_VECTOR = A_AT + ROWS_PER_BLOCK;
const [LOW, HIGH, SPLAT] = [FIRST_VECTOR + 8, FIRST_VECTOR + 9, FIRST_VECTOR + 10] as const;

export function multiplyWeightsFunction(): WasmFunction {
  const panel = [
    ...copy(A, A_BLOCK),
    ...copy(SCALES, SCALE_AT),
    ...copy(C, C_BLOCK),
    ...copy(M, ROWS),
    ...rowBlocks(ROWS_PER_BLOCK),
    ...rowBlocks(1),
    ...step(B, [...get(K), ...constant(4), ...I32_SHIFT_LEFT]),
    ...step(C, constant(4 * COLUMNS)),
    ...decrease(N, COLUMNS),
  ];
  return {
    name: 'multiplyWeights',
    parameters: 8,
    integers: FIRST_VECTOR - 8,
    vectors: 2 * ROWS_PER_BLOCK + 3,
    body: [...get(K), ...get(K), ...ADD, ...set(A_STRIDE), ...whilePositive(N, panel)],
  };
}

/** While at least `rows` rows are left: multiply them with the panel, step on. */
function rowBlocks(rows: number): Code {
  const innerStep = [
    ...get(B_AT),
    ...memoryAt(LOAD_VECTOR, 0),
    ...set(LOW),
    ...get(B_AT),
    ...memoryAt(LOAD_VECTOR, 16),
    ...set(HIGH),
    ...repeat(rows, (r) => [
      ...get(A_AT + r),
      ...memoryAt(LOAD_SPLAT, 0),
      ...set(SPLAT),
      ...addDot(sum(r, 0), LOW),
      ...addDot(sum(r, 1), HIGH),
      ...step(A_AT + r, constant(4)),
    ]),
    ...step(B_AT, constant(32)),
    ...decrease(INNER, 2),
  ];
  const block = [
    ...repeat(2 * rows, (index) => [...vectorOf(0), ...set(FIRST_VECTOR + index)]),
    ...copy(A_BLOCK, A_AT),
    ...repeat(rows - 1, (r) => [...get(A_AT + r), ...get(A_STRIDE), ...ADD, ...set(A_AT + r + 1)]),
    ...copy(B, B_AT),
    ...copy(K, INNER),
    ...whilePositive(INNER, innerStep),
    ...copy(C_BLOCK, C_AT),
    ...repeat(rows, (r) => [
      ...get(SCALE_AT),
      ...memoryAt(LOAD_SPLAT, 4 * r),
      ...set(SPLAT),
      ...addScaled(sum(r, 0), 0),
      ...addScaled(sum(r, 1), 16),
      ...step(C_AT, get(C_STRIDE)),
    ]),
    ...repeat(rows, () => [...step(A_BLOCK, get(A_STRIDE)), ...step(C_BLOCK, get(C_STRIDE))]),
    ...step(SCALE_AT, constant(4 * rows)),
    ...decrease(ROWS, rows),
  ];
  return loopWhile([...get(ROWS), ...constant(rows), ...LESS_SIGNED, 0x45], block);
}

function addDot(target: number, vector: number): Code {
  return [...get(target), ...get(SPLAT), ...get(vector), ...I32X4_DOT_I16X8, ...I32X4_ADD, ...set(target)];
}

function addScaled(source: number, offset: number): Code {
  return [
    ...get(C_AT),
    ...get(C_AT),
    ...memoryAt(LOAD_VECTOR, offset),
    ...get(source),
    ...F32X4_OF_I32X4,
    ...get(SPLAT),
    ...F32X4_MUL,
    ...F32X4_ADD,
    ...memoryAt(STORE_VECTOR, offset),
  ];
}

function sum(row: number, half: number): number {
  return FIRST_VECTOR + 2 * row + half;
}
