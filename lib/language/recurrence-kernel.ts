/**
 * The simple recurrent unit (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence") over four units at a
 * time. The gate is 0.5 + 0.5 x / sqrt(1 + x^2): only exact IEEE operations, so results do not differ between machines.
 */
import {
  ADD,
  type Code,
  constant,
  decrease,
  F32X4_ADD,
  F32X4_DIV,
  F32X4_MUL,
  get,
  LOAD_VECTOR,
  memoryAt,
  STORE_VECTOR,
  set,
  step,
  vectorOf,
  type WasmFunction,
  whilePositive,
} from '#lib/language/wasm-code';

/**
 * Takes `units` units (a multiple of 4) of one word a step on: from the cells before (`previous`) and what the word gives to
 * candidate, forget and read gate (`projected`, `stride` bytes apart) to its own `cells` and `output`. `gates` holds the weights of the
 * cell in the forget and the read gate and the biases of both, `stride` bytes apart. Byte addresses.
 */
export type StepUnits = (
  projected: number,
  input: number,
  output: number,
  cells: number,
  previous: number,
  gates: number,
  units: number,
  stride: number,
) => void;

/** target[0..units) += source[0..units), floats; `units` is a multiple of 4. */
export type AddUnits = (target: number, source: number, units: number) => void;

const F32X4_SQRT: Code = [0xfd, 0xe3, 0x01];
const F32X4_SUB: Code = [0xfd, 0xe5, 0x01];
const VECTOR_BYTES = 16;
const UNITS_AT_ONCE = 4;

const [PROJECTED, INPUT, OUTPUT, CELLS, PREVIOUS, GATES, UNITS, STRIDE] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [BEFORE, CANDIDATE, CELL, X, SUM] = [8, 9, 10, 11, 12] as const;

export function stepUnitsFunction(): WasmFunction {
  const load = (address: number) => [...get(address), ...memoryAt(LOAD_VECTOR, 0)];
  const loadBehind = (address: number, strides: number) => [
    ...get(address),
    ...Array.from({ length: strides }, () => [...get(STRIDE), ...ADD]).flat(),
    ...memoryAt(LOAD_VECTOR, 0),
  ];
  // What the word and the cell before give to a gate, then the gate itself.
  const gate = (number: number) => [
    ...loadBehind(PROJECTED, number + 1),
    ...loadBehind(GATES, number),
    ...get(BEFORE),
    ...F32X4_MUL,
    ...F32X4_ADD,
    ...loadBehind(GATES, number + 2),
    ...F32X4_ADD,
    ...set(SUM),
    ...vectorOf(0.5),
    ...get(SUM),
    ...F32X4_MUL,
    ...vectorOf(1),
    ...get(SUM),
    ...get(SUM),
    ...F32X4_MUL,
    ...F32X4_ADD,
    ...F32X4_SQRT,
    ...F32X4_DIV,
    ...vectorOf(0.5),
    ...F32X4_ADD,
  ];
  const mixed = (base: number, other: number, share: Code) => [
    ...get(base),
    ...share,
    ...get(other),
    ...get(base),
    ...F32X4_SUB,
    ...F32X4_MUL,
    ...F32X4_ADD,
  ];
  const four = [
    ...load(PREVIOUS),
    ...set(BEFORE),
    ...load(PROJECTED),
    ...set(CANDIDATE),
    ...load(INPUT),
    ...set(X),
    ...mixed(CANDIDATE, BEFORE, gate(0)),
    ...set(CELL),
    ...get(CELLS),
    ...get(CELL),
    ...memoryAt(STORE_VECTOR, 0),
    ...get(OUTPUT),
    ...mixed(X, CELL, gate(1)),
    ...memoryAt(STORE_VECTOR, 0),
    ...[PROJECTED, INPUT, OUTPUT, CELLS, PREVIOUS, GATES].flatMap((address) =>
      step(address, constant(VECTOR_BYTES)),
    ),
    ...decrease(UNITS, UNITS_AT_ONCE),
  ];
  return { name: 'stepUnits', parameters: 8, integers: 0, vectors: 5, body: whilePositive(UNITS, four) };
}

export function addUnitsFunction(): WasmFunction {
  const [TARGET, SOURCE, COUNT] = [0, 1, 2] as const;
  const four = [
    ...get(TARGET),
    ...get(TARGET),
    ...memoryAt(LOAD_VECTOR, 0),
    ...get(SOURCE),
    ...memoryAt(LOAD_VECTOR, 0),
    ...F32X4_ADD,
    ...memoryAt(STORE_VECTOR, 0),
    ...step(TARGET, constant(VECTOR_BYTES)),
    ...step(SOURCE, constant(VECTOR_BYTES)),
    ...decrease(COUNT, UNITS_AT_ONCE),
  ];
  return { name: 'addUnits', parameters: 3, integers: 0, vectors: 0, body: whilePositive(COUNT, four) };
}
