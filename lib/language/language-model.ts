import { readFileSync } from 'node:fs';
import { createKernel, type Kernel } from '#lib/language/matrix-kernel';
import { decodeModel, type ModelFile } from '#lib/language/model-file';
import {
  LAYERS,
  type Labels,
  padded,
  type TensorShape,
  VIEW_WIDTH,
  WIDTH,
} from '#lib/language/network-shape';
import { shippedFile } from '#lib/language/shipped-file';
import { type Arena, createArena, type Matrix } from '#lib/language/tensors';
import { type Rounded, takeRounded, takeWeights, type Weights } from '#lib/language/weight-product';
import { WordSlots } from '#lib/language/word-slots';
import { createLexicon, type Lexicon } from '#lib/language/word-vectors';

/** Most words that are read as one sentence; a longer one is read in pieces. */
export const WINDOW_WORDS = 256;
/** Word forms whose context-free part is kept. */
export const CACHED_WORDS = 3072;
/** A word's share in the first layer's gates: of its own, of the word to its right, of the word to its left. */
export const PROJECTION_WIDTH = 9 * WIDTH;
const MEMORY_BYTES = 44 * 1024 * 1024;
export const MODEL_FILE = 'lib/language/model/english.bin';

/** The trained network, with room for one sentence at a time. Not to be shared between threads. */
export type LanguageModel = {
  kernel: Kernel;
  labels: Labels;
  file: ModelFile;
  lexicon: Lexicon;
  tensor: (name: string) => Matrix;
  weights: (name: string) => Weights;
  rounded: Rounded;
  /** Of each layer: what `stepUnits` takes as gates. */
  gates: Matrix[];
  /** The cells before the first word. */
  nothing: Matrix;
  /** Scratch of one sentence, by name. */
  scratch: Record<ScratchName, Matrix>;
  /** Slot of each cached word form, and the slots' contents. */
  cachedWords: WordSlots;
  cachedEmbeddings: Float32Array;
  cachedProjections: Matrix;
};

type ScratchName =
  | 'input'
  | 'embedded'
  | 'projected'
  | 'cells'
  | 'even'
  | 'odd'
  | 'tags'
  | 'entities'
  | 'views'
  | 'dependents'
  | 'queries'
  | 'distances'
  | 'headsAcross'
  | 'scores'
  | 'hidden'
  | 'labelScores';

let loaded: LanguageModel | null = null;

/**
 * The model of English, read from its file on first use (one copy in each thread). @throws when the file is not there;
 * the product always ships it.
 */
export function loadModel(): LanguageModel {
  if (loaded) return loaded;
  const path = shippedFile(MODEL_FILE);
  if (path === null)
    throw new Error('the weights of the language model are missing: npm run train makes them');
  loaded = createModel(decodeModel(readFileSync(path)));
  return loaded;
}

/** A model ready to read, from decoded weights. */
export function createModel(file: ModelFile): LanguageModel {
  const kernel = createKernel(MEMORY_BYTES);
  const arena = createArena(kernel);
  const tensors = new Map<string, Matrix>();
  const products = new Map<string, Weights>();
  for (const tensor of file.tensors) {
    const { name } = tensor.shape;
    if (name.endsWith('Table')) continue;
    if (isAdded(tensor.shape)) tensors.set(name, takeFloats(arena, tensor));
    else products.set(name, takeWeights(arena, tensor));
  }
  const tensor = (name: string) => found(tensors.get(name), name);
  const weights = (name: string) => found(products.get(name), name);
  const rows = (columns: number) => arena.take(WINDOW_WORDS, columns);
  return {
    kernel,
    labels: file.labels,
    file,
    lexicon: createLexicon(file.wordHashes),
    tensor,
    weights,
    gates: Array.from({ length: LAYERS }, (_, index) => takeGates(arena, `layer${index + 1}`, tensor)),
    nothing: arena.take(1, WIDTH),
    rounded: takeRounded(arena, WINDOW_WORDS, Math.max(...[...products.values()].map((one) => one.rows))),
    scratch: {
      input: rows(weights('input').rows),
      embedded: rows(WIDTH),
      projected: rows(3 * WIDTH),
      cells: rows(WIDTH),
      even: rows(WIDTH),
      odd: rows(WIDTH),
      tags: rows(weights('tags').columns),
      entities: rows(weights('entities').columns),
      views: rows(4 * VIEW_WIDTH),
      dependents: rows(VIEW_WIDTH),
      queries: rows(VIEW_WIDTH),
      distances: rows(weights('arcs.distance').columns),
      headsAcross: arena.take(VIEW_WIDTH, padded(WINDOW_WORDS + 1)),
      scores: rows(padded(WINDOW_WORDS + 1)),
      hidden: rows(2 * VIEW_WIDTH),
      labelScores: rows(weights('labels').columns),
    },
    cachedWords: new WordSlots(CACHED_WORDS),
    cachedEmbeddings: new Float32Array(CACHED_WORDS * WIDTH),
    cachedProjections: arena.take(CACHED_WORDS, PROJECTION_WIDTH),
  };
}

/** Biases, gates and what is added by distance; the other matrices are multiplied with. */
function isAdded({ name, rows }: TensorShape): boolean {
  return rows === 1 || name === 'labels.distance';
}

function takeFloats(arena: Arena, { shape, steps, values }: ModelFile['tensors'][number]): Matrix {
  const matrix = arena.take(shape.rows, shape.columns);
  for (let at = 0; at < values.length; at += 1) {
    matrix.data[at] = (values[at] ?? 0) * (steps[Math.floor(at / shape.columns)] ?? 0);
  }
  return matrix;
}

function found<T>(tensor: T | undefined, name: string): T {
  if (tensor === undefined) throw new Error(`the weights have no tensor ${name}`);
  return tensor;
}

function takeGates(arena: Arena, layer: string, tensor: (name: string) => Matrix): Matrix {
  const gates = arena.take(4, WIDTH);
  ['forgetCell', 'readCell', 'forgetBias', 'readBias'].forEach((part, row) => {
    gates.data.set(tensor(`${layer}.${part}`).data, row * WIDTH);
  });
  return gates;
}
