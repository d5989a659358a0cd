import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createKernel, type Kernel } from '#lib/language/matrix-kernel';
import { decodeModel, type ModelFile } from '#lib/language/model-file';
import { type Labels, padded, VIEW_WIDTH, WIDTH } from '#lib/language/network-shape';
import { createArena, type Matrix } from '#lib/language/tensors';
import { createLexicon, type Lexicon } from '#lib/language/word-vectors';

/** Most words that are read as one sentence; a longer one is read in pieces. */
export const WINDOW_WORDS = 256;
/** Word forms whose context-free part is kept; when the store is full it starts anew. */
export const CACHED_WORDS = 2048;
/** A word's share in the first layer's gates: of its own, of the word to its right, of the word to its left. */
export const PROJECTION_WIDTH = 9 * WIDTH;
const MEMORY_BYTES = 16 * 1024 * 1024;
/** From the project's root, and from this file where that is not the working directory. */
const WEIGHTS = ['lib/language/model/english.bin', join(import.meta.dirname ?? '', 'model/english.bin')];

/** The trained network, with room for one sentence at a time. Not to be shared between threads. */
export type LanguageModel = {
  kernel: Kernel;
  labels: Labels;
  file: ModelFile;
  lexicon: Lexicon;
  tensor: (name: string) => Matrix;
  /** Scratch of one sentence, by name. */
  scratch: Record<ScratchName, Matrix>;
  /** Slot of each cached word form, and the slots' contents. */
  cachedSlots: Map<string, number>;
  cachedEmbeddings: Float32Array;
  cachedProjections: Float32Array;
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
  const path = WEIGHTS.map((candidate) => resolve(candidate)).find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error('the weights of the language model are missing: npm run train makes them');
  loaded = createModel(decodeModel(readFileSync(path)));
  return loaded;
}

/** A model ready to read, from decoded weights. */
export function createModel(file: ModelFile): LanguageModel {
  const kernel = createKernel(MEMORY_BYTES);
  const arena = createArena(kernel);
  const tensors = new Map<string, Matrix>();
  for (const { shape, steps, values } of file.tensors) {
    if (shape.name.endsWith('Table')) continue;
    const matrix = arena.take(shape.rows, shape.columns);
    for (let at = 0; at < values.length; at += 1) {
      matrix.data[at] = (values[at] ?? 0) * (steps[Math.floor(at / shape.columns)] ?? 0);
    }
    tensors.set(shape.name, matrix);
  }
  const tensor = (name: string): Matrix => {
    const found = tensors.get(name);
    if (!found) throw new Error(`the weights have no tensor ${name}`);
    return found;
  };
  const rows = (columns: number) => arena.take(WINDOW_WORDS, columns);
  return {
    kernel,
    labels: file.labels,
    file,
    lexicon: createLexicon(file.wordHashes),
    tensor,
    scratch: {
      input: rows(tensor('input').rows),
      embedded: rows(WIDTH),
      projected: rows(3 * WIDTH),
      cells: rows(WIDTH),
      even: rows(WIDTH),
      odd: rows(WIDTH),
      tags: rows(tensor('tags').columns),
      entities: rows(tensor('entities').columns),
      views: rows(4 * VIEW_WIDTH),
      dependents: rows(VIEW_WIDTH),
      queries: rows(VIEW_WIDTH),
      distances: rows(tensor('arcs.distance').columns),
      headsAcross: arena.take(VIEW_WIDTH, padded(WINDOW_WORDS + 1)),
      scores: rows(padded(WINDOW_WORDS + 1)),
      hidden: rows(2 * VIEW_WIDTH),
      labelScores: rows(tensor('labels').columns),
    },
    cachedSlots: new Map(),
    cachedEmbeddings: new Float32Array(CACHED_WORDS * WIDTH),
    cachedProjections: new Float32Array(CACHED_WORDS * PROJECTION_WIDTH),
  };
}
