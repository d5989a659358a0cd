/**
 * Matrix multiplication as WebAssembly SIMD functions, assembled here from TypeScript (no binary in the tree).
 * Multiply and add stay two roundings, so every machine gives the same bits; only training may fuse them.
 */
import {
  type AddUnits,
  addUnitsFunction,
  type StepUnits,
  stepUnitsFunction,
} from '#lib/language/recurrence-kernel';
import { type RoundRows, roundRowsFunction } from '#lib/language/rounding-kernel';
import {
  ADD,
  assembleModule,
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
  type WasmFunction,
  whilePositive,
} from '#lib/language/wasm-code';
import { type MultiplyWeights, multiplyWeightsFunction } from '#lib/language/weight-kernel';

/** Byte addresses and byte strides in the kernel's memory; `n` is a multiple of 8. */
export type Multiply = (
  a: number,
  b: number,
  c: number,
  m: number,
  n: number,
  k: number,
  aRowStride: number,
  aInnerStride: number,
  bRowStride: number,
  cRowStride: number,
) => void;

export type Kernel = {
  memory: WebAssembly.Memory;
  multiply: Multiply;
  roundRows: RoundRows;
  multiplyWeights: MultiplyWeights;
  stepUnits: StepUnits;
  addUnits: AddUnits;
};

const PAGE_BYTES = 65_536;
const ROWS_PER_BLOCK = 4;
/** Eight columns of one row. */
const PANEL_BYTES = 32;

/**
 * A fresh memory of at least `bytes`, with `multiply`: C[m x n] += A[m x k] B[k x n], all float32, k at most 2048 (a panel of B
 * is packed into one page). A is read with a stride for each axis, so that a transposed matrix needs no copy. `isFused` rounds
 * once for multiply and add where the machine can: faster, but the last bits differ between machines. The other
 * functions are told of in `rounding-kernel.ts`, `weight-kernel.ts` and `recurrence-kernel.ts`. Never throws on a runtime with WebAssembly SIMD.
 */
export function createKernel(bytes: number, { isFused = false } = {}): Kernel {
  const packPage = Math.ceil(bytes / PAGE_BYTES);
  const pages = packPage + 1;
  const multiply = multiplyFunction({ packAt: packPage * PAGE_BYTES, isFused });
  const code = assembleModule(pages, [
    multiply,
    roundRowsFunction(),
    multiplyWeightsFunction(),
    stepUnitsFunction(),
    addUnitsFunction(),
  ]);
  const memory = new WebAssembly.Memory({ initial: pages });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  return { memory, ...(instance.exports as Omit<Kernel, 'memory'>) };
}

/** Of the extension "relaxed SIMD". */
const F32X4_MULTIPLY_ADD: Code = [0xfd, 0x85, 0x02];

/** Parameters by position, then integer locals, then vectors. */
const [A, B, C, M, N, K, A_ROW, A_INNER, B_ROW, C_ROW] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [A_BLOCK, C_BLOCK, ROWS, B_AT, INNER, C_AT, A_AT] = [10, 11, 12, 13, 14, 15, 16] as const;
const INTEGER_LOCALS = 10;
const FIRST_VECTOR = 20;
const VECTOR_LOCALS = ROWS_PER_BLOCK * 2 + 3;
const [B_LOW, B_HIGH, SPLAT] = [FIRST_VECTOR + 8, FIRST_VECTOR + 9, FIRST_VECTOR + 10] as const;

/** Where the function packs panels, and how it rounds. */
type Plan = { packAt: number; isFused: boolean };

/** The code of `multiply`. `packAt` is the address of a free page. */
function multiplyFunction(plan: Plan): WasmFunction {
  return {
    name: 'multiply',
    parameters: 10,
    integers: INTEGER_LOCALS,
    vectors: VECTOR_LOCALS,
    body: panels(plan),
  };
}

/** Eight columns of B at a time: packed, then multiplied with all rows of A. */
function panels(plan: Plan): Code {
  return whilePositive(N, [
    ...packPanel(plan),
    ...copy(A, A_BLOCK),
    ...copy(C, C_BLOCK),
    ...copy(M, ROWS),
    ...rowBlocks(ROWS_PER_BLOCK, plan),
    ...rowBlocks(1, plan),
    ...step(B, constant(PANEL_BYTES)),
    ...step(C, constant(PANEL_BYTES)),
    ...decrease(N, 8),
  ]);
}

/** The panel's rows one behind the other: from there on it is read from the nearest cache. */
function packPanel({ packAt }: Plan): Code {
  return [
    ...copy(B, B_AT),
    ...constant(packAt),
    ...set(C_AT),
    ...copy(K, INNER),
    ...whilePositive(INNER, [
      ...repeat(2, (half) => [
        ...get(C_AT),
        ...get(B_AT),
        ...memoryAt(LOAD_VECTOR, 16 * half),
        ...memoryAt(STORE_VECTOR, 16 * half),
      ]),
      ...step(C_AT, constant(PANEL_BYTES)),
      ...step(B_AT, get(B_ROW)),
      ...decrease(INNER, 1),
    ]),
  ];
}

/** While at least `rows` rows are left: multiply them, step on. */
function rowBlocks(rows: number, plan: Plan): Code {
  return loopWhile(
    [...get(ROWS), ...constant(rows), ...LESS_SIGNED, 0x45],
    [
      ...multiplyBlock(rows, plan),
      ...repeat(rows, () => [...step(A_BLOCK, get(A_ROW)), ...step(C_BLOCK, get(C_ROW))]),
      ...decrease(ROWS, rows),
    ],
  );
}

/** `rows` rows by 8 columns, held in registers over the whole inner axis. */
function multiplyBlock(rows: number, plan: Plan): Code {
  const eachRow = (code: (row: number) => Code) => repeat(rows, code);
  return [
    ...copy(C_BLOCK, C_AT),
    ...eachRow((r) => [
      ...get(C_AT),
      ...memoryAt(LOAD_VECTOR, 0),
      ...set(sum(r, 0)),
      ...get(C_AT),
      ...memoryAt(LOAD_VECTOR, 16),
      ...set(sum(r, 1)),
      ...step(C_AT, get(C_ROW)),
    ]),
    ...copy(A_BLOCK, A_AT),
    ...repeat(rows - 1, (r) => [...get(A_AT + r), ...get(A_ROW), ...ADD, ...set(A_AT + r + 1)]),
    ...constant(plan.packAt),
    ...set(B_AT),
    ...copy(K, INNER),
    ...whilePositive(INNER, innerStep(rows, plan.isFused)),
    ...copy(C_BLOCK, C_AT),
    ...eachRow((r) => [
      ...get(C_AT),
      ...get(sum(r, 0)),
      ...memoryAt(STORE_VECTOR, 0),
      ...get(C_AT),
      ...get(sum(r, 1)),
      ...memoryAt(STORE_VECTOR, 16),
      ...step(C_AT, get(C_ROW)),
    ]),
  ];
}

function innerStep(rows: number, isFused: boolean): Code {
  return [
    ...get(B_AT),
    ...memoryAt(LOAD_VECTOR, 0),
    ...set(B_LOW),
    ...get(B_AT),
    ...memoryAt(LOAD_VECTOR, 16),
    ...set(B_HIGH),
    ...repeat(rows, (r) => [
      ...get(A_AT + r),
      ...memoryAt(LOAD_SPLAT, 0),
      ...set(SPLAT),
      ...addProduct(sum(r, 0), B_LOW, isFused),
      ...addProduct(sum(r, 1), B_HIGH, isFused),
      ...step(A_AT + r, get(A_INNER)),
    ]),
    ...step(B_AT, constant(PANEL_BYTES)),
    ...decrease(INNER, 1),
  ];
}

function addProduct(target: number, vector: number, isFused: boolean): Code {
  if (isFused) {
    return [...get(SPLAT), ...get(vector), ...get(target), ...F32X4_MULTIPLY_ADD, ...set(target)];
  }
  return [...get(target), ...get(SPLAT), ...get(vector), ...F32X4_MUL, ...F32X4_ADD, ...set(target)];
}

function sum(row: number, half: number): number {
  return FIRST_VECTOR + row * 2 + half;
}
