import { type Labels, type TensorShape, tensorShapes, VECTOR_DIMENSIONS } from '#lib/language/network-shape';

/**
 * The file of trained weights: a JSON header (labels, counts) behind its length, then the lexicon, the word vectors
 * and the tensors in the order of `tensorShapes`. All little-endian, each part aligned to 4 bytes.
 */
export type ModelFile = {
  labels: Labels;
  /** Hashes of the known lower-case words; the first `vectorRows` of them have a vector. */
  wordHashes: Uint32Array;
  /** Row in the table of learned words, or NO_ROW. One for each hash. */
  wordRows: Uint16Array;
  /** Four-bit vectors, two numbers a byte, and the step of each row. */
  packedVectors: Uint8Array;
  vectorSteps: Float32Array;
  tensors: { shape: TensorShape; steps: Float32Array; values: Int8Array | Int16Array }[];
};

export const NO_ROW = 0xffff;
const BYTES_PER_VECTOR = VECTOR_DIMENSIONS / 2;
type Header = { labels: Labels; words: number; vectors: number; tableRows: number };

/** Tables and matrices are kept in 8 bits a number, single rows (biases) in 16; both with one step size a row. */
function isCoarse(shape: TensorShape): boolean {
  return shape.rows > 1;
}

/** Rounds a tensor's rows to whole steps. The result is within half a step of each value. */
export function quantizeTensor(shape: TensorShape, data: Float32Array): ModelFile['tensors'][number] {
  const limit = isCoarse(shape) ? 127 : 32_767;
  const values = isCoarse(shape) ? new Int8Array(data.length) : new Int16Array(data.length);
  const steps = new Float32Array(shape.rows);
  for (let row = 0; row < shape.rows; row += 1) {
    const from = row * shape.columns;
    const largest = data
      .subarray(from, from + shape.columns)
      .reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    const step = largest / limit || 1;
    steps[row] = step;
    for (let at = from; at < from + shape.columns; at += 1) values[at] = Math.round((data[at] ?? 0) / step);
  }
  return { shape, steps, values };
}

/** The bytes of a model. `decodeModel` gives it back. */
export function encodeModel(model: ModelFile): Uint8Array {
  const tableRows = model.tensors.find(({ shape }) => shape.name === 'wordTable')?.shape.rows ?? 0;
  const header: Header = {
    labels: model.labels,
    words: model.wordHashes.length,
    vectors: model.vectorSteps.length,
    tableRows,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const parts: ArrayBufferView[] = [new Uint32Array([text.length]), text];
  parts.push(model.wordHashes, model.wordRows, model.vectorSteps, model.packedVectors);
  for (const { steps, values } of model.tensors) parts.push(steps, values);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return bytes;
}

/** Reads what `encodeModel` wrote. @throws RangeError or SyntaxError when the bytes are cut short or something else. */
export function decodeModel(bytes: Uint8Array): ModelFile {
  const { buffer } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  let at = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const step = (length: number) => {
    const from = at;
    at += aligned(length);
    return from;
  };
  const [headerBytes = 0] = new Uint32Array(buffer, step(4), 1);
  const text = new TextDecoder().decode(new Uint8Array(buffer, step(headerBytes), headerBytes));
  const header = JSON.parse(text) as Header;
  return {
    labels: header.labels,
    wordHashes: new Uint32Array(buffer, step(header.words * 4), header.words),
    wordRows: new Uint16Array(buffer, step(header.words * 2), header.words),
    vectorSteps: new Float32Array(buffer, step(header.vectors * 4), header.vectors),
    packedVectors: new Uint8Array(
      buffer,
      step(header.vectors * BYTES_PER_VECTOR),
      header.vectors * BYTES_PER_VECTOR,
    ),
    tensors: tensorShapes(header.labels, header.tableRows).map((shape) => {
      const length = shape.rows * shape.columns;
      const steps = new Float32Array(buffer, step(shape.rows * 4), shape.rows);
      const values = isCoarse(shape)
        ? new Int8Array(buffer, step(length), length)
        : new Int16Array(buffer, step(length * 2), length);
      return { shape, steps, values };
    }),
  };
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
