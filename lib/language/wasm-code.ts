/** Pieces of WebAssembly code as bytes, for the functions that are assembled at start. */
export type Code = readonly number[];

/** Opcodes of the WebAssembly binary format (core specification, "Instructions"). */
const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY_BLOCK = 0x40;
export const ADD: Code = [0x6a];
export const SUB: Code = [0x6b];
export const LESS_SIGNED: Code = [0x48];
export const LOAD_VECTOR = 0x00;
export const LOAD_SPLAT = 0x09;
export const STORE_VECTOR = 0x0b;
export const F32X4_ADD: Code = [0xfd, 0xe4, 0x01];
export const F32X4_MUL: Code = [0xfd, 0xe6, 0x01];
export const F32X4_DIV: Code = [0xfd, 0xe7, 0x01];

/** A function of `parameters` integers and no result, with its locals: integers first, vectors behind. */
export type WasmFunction = {
  name: string;
  parameters: number;
  integers: number;
  vectors: number;
  body: Code;
};

/** The bytes of a module that imports `env.memory` of `pages` and exports `functions`. */
export function assembleModule(pages: number, functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.flatMap(({ parameters }) => [
    0x60,
    parameters,
    ...new Array<number>(parameters).fill(I32),
    0,
  ]);
  const bodies = functions.flatMap(({ integers, vectors, body }) => {
    const code = [2, integers, I32, vectors, V128, ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [functions.length, ...types]),
    ...section(2, [1, ...name('env'), ...name('memory'), 2, 0, ...unsigned(pages)]),
    ...section(3, [functions.length, ...functions.map((_, index) => index)]),
    ...section(7, [functions.length, ...functions.flatMap((made, index) => [...name(made.name), 0, index])]),
    ...section(10, [functions.length, ...bodies]),
  ]);
}

/** Runs `body` while `condition` leaves something other than zero. */
export function loopWhile(condition: Code, body: Code): Code {
  return [
    ...[0x02, EMPTY_BLOCK, 0x03, EMPTY_BLOCK],
    ...condition,
    ...[0x45, 0x0d, 1],
    ...body,
    ...[0x0c, 0, 0x0b, 0x0b],
  ];
}

export function repeat(times: number, code: (index: number) => Code): Code {
  return Array.from({ length: times }, (_, index) => code(index)).flat();
}

export function get(local: number): Code {
  return [0x20, local];
}

export function set(local: number): Code {
  return [0x21, local];
}

export function copy(from: number, to: number): Code {
  return [...get(from), ...set(to)];
}

export function step(local: number, by: Code): Code {
  return [...get(local), ...by, ...ADD, ...set(local)];
}

export function constant(value: number): Code {
  return [0x41, ...signed(value)];
}

/** A vector instruction that reads or writes memory. */
export function memoryAt(operation: number, offset: number): Code {
  return [0xfd, operation, 2, offset];
}

/** Runs `body` as long as the integer `local` is above zero. */
export function whilePositive(local: number, body: Code): Code {
  return loopWhile([...constant(0), ...get(local), ...LESS_SIGNED], body);
}

export function decrease(local: number, by: number): Code {
  return [...get(local), ...constant(by), ...SUB, ...set(local)];
}

/** A vector of four times the same float. */
export function vectorOf(value: number): Code {
  return [0xfd, 0x0c, ...new Uint8Array(Float32Array.of(value, value, value, value).buffer)];
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
