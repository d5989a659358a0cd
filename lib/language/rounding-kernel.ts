/** Floats become whole numbers of 15 bits and a sign, with a step size for each row. */
import {
  type Code,
  constant,
  copy,
  decrease,
  F32X4_DIV,
  F32X4_MUL,
  get,
  LOAD_VECTOR,
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
 * Rounds `m` rows of `k` floats (a multiple of 8), each number times the step of its place, to 16-bit numbers at `to`, and writes
 * what a whole step of each row is worth to `scales`. Addresses and strides in bytes.
 */
export type RoundRows = (
  from: number,
  steps: number,
  to: number,
  scales: number,
  m: number,
  k: number,
  fromStride: number,
) => void;

const LARGEST = 32_767;
const COLUMNS = 8;

const F32X4_ABS: Code = [0xfd, 0xe0, 0x01];
const F32X4_MAX: Code = [0xfd, 0xe9, 0x01];
const F32X4_NEAREST: Code = [0xfd, 0x6a];
const F32X4_FIRST: Code = [0xfd, 0x1f, 0];
const F32_STORE: Code = [0x38, 2, 0];
const I32X4_OF_F32X4: Code = [0xfd, 0xf8, 0x01];
const I16X8_OF_I32X4: Code = [0xfd, 0x85, 0x01];

export function roundRowsFunction(): WasmFunction {
  const [FROM, STEPS, TO, SCALES, M, K, STRIDE] = [0, 1, 2, 3, 4, 5, 6] as const;
  const [AT, STEP_AT, INNER] = [7, 8, 9] as const;
  const [LARGEST_OF_ROW, SCALE] = [10, 11] as const;
  const begin = [...copy(FROM, AT), ...copy(STEPS, STEP_AT), ...copy(K, INNER)];
  const stepped = (offset: number) => [
    ...get(AT),
    ...memoryAt(LOAD_VECTOR, offset),
    ...get(STEP_AT),
    ...memoryAt(LOAD_VECTOR, offset),
    ...F32X4_MUL,
  ];
  const rounded = (offset: number) => [
    ...stepped(offset),
    ...get(SCALE),
    ...F32X4_MUL,
    ...F32X4_NEAREST,
    ...I32X4_OF_F32X4,
  ];
  const eightAtATime = (code: Code) =>
    whilePositive(INNER, [
      ...code,
      ...step(AT, constant(32)),
      ...step(STEP_AT, constant(32)),
      ...decrease(INNER, COLUMNS),
    ]);
  const widen = (lanes: Code) => [
    ...get(LARGEST_OF_ROW),
    ...get(LARGEST_OF_ROW),
    ...get(LARGEST_OF_ROW),
    ...[0xfd, 0x0d, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte))],
    ...F32X4_MAX,
    ...set(LARGEST_OF_ROW),
  ];
  const row = [
    ...begin,
    // Not zero, lest a row of zeros be divided by it.
    ...vectorOf(1e-30),
    ...set(LARGEST_OF_ROW),
    ...eightAtATime(
      repeat(2, (half) => [
        ...stepped(16 * half),
        ...F32X4_ABS,
        ...get(LARGEST_OF_ROW),
        ...F32X4_MAX,
        ...set(LARGEST_OF_ROW),
      ]),
    ),
    ...widen([2, 3, 0, 1]),
    ...widen([1, 0, 3, 2]),
    ...vectorOf(LARGEST),
    ...get(LARGEST_OF_ROW),
    ...F32X4_DIV,
    ...set(SCALE),
    ...get(SCALES),
    ...get(LARGEST_OF_ROW),
    ...vectorOf(LARGEST),
    ...F32X4_DIV,
    ...F32X4_FIRST,
    ...F32_STORE,
    ...begin,
    ...eightAtATime([
      ...get(TO),
      ...rounded(0),
      ...rounded(16),
      ...I16X8_OF_I32X4,
      ...memoryAt(STORE_VECTOR, 0),
      ...step(TO, constant(16)),
    ]),
    ...step(FROM, get(STRIDE)),
    ...step(SCALES, constant(4)),
    ...decrease(M, 1),
  ];
  return { name: 'roundRows', parameters: 7, integers: 3, vectors: 2, body: whilePositive(M, row) };
}
