/**
 * Matrix multiplication as a WebAssembly SIMD function, assembled here from TypeScript (no binary in the tree).
 * Multiply and add stay two roundings, so every machine gives the same bits; only training may fuse them.
 */

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

export type Kernel = { memory: WebAssembly.Memory; multiply: Multiply };

const PAGE_BYTES = 65_536;
const ROWS_PER_BLOCK = 4;
/** Eight columns of one row. */
const PANEL_BYTES = 32;

/**
 * A fresh memory of at least `bytes`, with `multiply`: C[m x n] += A[m x k] B[k x n], all float32, k at most 2048 (a panel of B
 * is packed into one page). A is read with a stride for each axis, so that a transposed matrix needs no copy. `isFused` rounds
 * once for multiply and add where the machine can: faster, but the last bits differ between machines. Never throws on a
 * runtime with WebAssembly SIMD.
 */
export function createKernel(bytes: number, { isFused = false } = {}): Kernel {
  const packPage = Math.ceil(bytes / PAGE_BYTES);
  const plan = { pages: packPage + 1, packAt: packPage * PAGE_BYTES, isFused };
  const memory = new WebAssembly.Memory({ initial: plan.pages });
  const module = new WebAssembly.Module(assembleModule(plan));
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, multiply: instance.exports.multiply as Multiply };
}

type Code = readonly number[];

/** Opcodes of the WebAssembly binary format (core specification, "Instructions"). */
const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY_BLOCK = 0x40;
const ADD: Code = [0x6a];
const SUB: Code = [0x6b];
const LESS_SIGNED: Code = [0x48];
const LOAD_VECTOR = 0x00;
const LOAD_SPLAT = 0x09;
const STORE_VECTOR = 0x0b;
const F32X4_ADD: Code = [0xfd, 0xe4, 0x01];
const F32X4_MUL: Code = [0xfd, 0xe6, 0x01];
/** Of the extension "relaxed SIMD". */
const F32X4_MULTIPLY_ADD: Code = [0xfd, 0x85, 0x02];

/** Parameters by position, then integer locals, then vectors. */
const [A, B, C, M, N, K, A_ROW, A_INNER, B_ROW, C_ROW] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [A_BLOCK, C_BLOCK, ROWS, B_AT, INNER, C_AT, A_AT] = [10, 11, 12, 13, 14, 15, 16] as const;
const INTEGER_LOCALS = 10;
const FIRST_VECTOR = 20;
const VECTOR_LOCALS = ROWS_PER_BLOCK * 2 + 3;
const [B_LOW, B_HIGH, SPLAT] = [FIRST_VECTOR + 8, FIRST_VECTOR + 9, FIRST_VECTOR + 10] as const;

/** What the assembled function is made for: its pages of memory, where it packs panels, how it rounds. */
type Plan = { pages: number; packAt: number; isFused: boolean };

function assembleModule(plan: Plan): Uint8Array<ArrayBuffer> {
  const body = [2, ...[INTEGER_LOCALS, I32], ...[VECTOR_LOCALS, V128], ...panels(plan), 0x0b];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 10, ...new Array<number>(10).fill(I32), 0]),
    ...section(2, [1, ...name('env'), ...name('memory'), 2, 0, ...unsigned(plan.pages)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('multiply'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** Eight columns of B at a time: packed, then multiplied with all rows of A. */
function panels(plan: Plan): Code {
  return loopWhile(
    [...constant(0), ...get(N), ...LESS_SIGNED],
    [
      ...packPanel(plan),
      ...copy(A, A_BLOCK),
      ...copy(C, C_BLOCK),
      ...copy(M, ROWS),
      ...rowBlocks(ROWS_PER_BLOCK, plan),
      ...rowBlocks(1, plan),
      ...step(B, constant(PANEL_BYTES)),
      ...step(C, constant(PANEL_BYTES)),
      ...get(N),
      ...constant(8),
      ...SUB,
      ...set(N),
    ],
  );
}

/** The panel's rows one behind the other: from there on it is read from the nearest cache. */
function packPanel({ packAt }: Plan): Code {
  return [
    ...copy(B, B_AT),
    ...constant(packAt),
    ...set(C_AT),
    ...copy(K, INNER),
    ...loopWhile(
      [...constant(0), ...get(INNER), ...LESS_SIGNED],
      [
        ...repeat(2, (half) => [
          ...get(C_AT),
          ...get(B_AT),
          ...memoryAt(LOAD_VECTOR, 16 * half),
          ...memoryAt(STORE_VECTOR, 16 * half),
        ]),
        ...step(C_AT, constant(PANEL_BYTES)),
        ...step(B_AT, get(B_ROW)),
        ...get(INNER),
        ...constant(1),
        ...SUB,
        ...set(INNER),
      ],
    ),
  ];
}

/** While at least `rows` rows are left: multiply them, step on. */
function rowBlocks(rows: number, plan: Plan): Code {
  return loopWhile(
    [...get(ROWS), ...constant(rows), ...LESS_SIGNED, 0x45],
    [
      ...multiplyBlock(rows, plan),
      ...repeat(rows, () => [...step(A_BLOCK, get(A_ROW)), ...step(C_BLOCK, get(C_ROW))]),
      ...get(ROWS),
      ...constant(rows),
      ...SUB,
      ...set(ROWS),
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
    ...loopWhile([...constant(0), ...get(INNER), ...LESS_SIGNED], innerStep(rows, plan.isFused)),
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
    ...get(INNER),
    ...constant(1),
    ...SUB,
    ...set(INNER),
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

function loopWhile(condition: Code, body: Code): Code {
  return [
    ...[0x02, EMPTY_BLOCK, 0x03, EMPTY_BLOCK],
    ...condition,
    ...[0x45, 0x0d, 1],
    ...body,
    ...[0x0c, 0, 0x0b, 0x0b],
  ];
}

function repeat(times: number, code: (index: number) => Code): Code {
  return Array.from({ length: times }, (_, index) => code(index)).flat();
}

function get(local: number): Code {
  return [0x20, local];
}

function set(local: number): Code {
  return [0x21, local];
}

function copy(from: number, to: number): Code {
  return [...get(from), ...set(to)];
}

function step(local: number, by: Code): Code {
  return [...get(local), ...by, ...ADD, ...set(local)];
}

function constant(value: number): Code {
  return [0x41, ...signed(value)];
}

function memoryAt(operation: number, offset: number): Code {
  return [0xfd, operation, 2, offset];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): Code {
  return [text.length, ...Array.from(text, (character) => character.charCodeAt(0))];
}

/** Unsigned LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

/** Signed LEB128 of a number that is not negative. */
function signed(value: number): Code {
  return value < 64 ? [value] : [(value % 128) + 128, ...signed(Math.floor(value / 128))];
}
