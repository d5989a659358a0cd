import { createKernel, type Kernel } from '#lib/language/matrix-kernel';
import { INPUT_WIDTH, type Labels, VIEW_WIDTH, WIDTH } from '#lib/language/network-shape';
import { type Arena, createArena, type Matrix } from '#lib/language/tensors';
import { type Pair, takePair } from '#training/operations';
import { createParameters, type Parameters } from '#training/parameters';
import { seededRandom } from '#training/random';

/** Most words of one batch; most words of one training sentence (longer ones are left out). */
export const BATCH_WORDS = 720;
export const SENTENCE_WORDS = 120;
const MEMORY_BYTES = 256 * 1024 * 1024;

/** Shares of values set to zero while training, so that no single one is leaned on. */
export type Dropout = { input: number; embedding: number; layer: number; view: number; word: number };

/** What every stage of the network works with. */
export type Workbench = {
  arena: Arena;
  kernel: Kernel;
  parameters: Parameters;
  labels: Labels;
  dropout: Dropout;
  random: () => number;
  /** A pair with a row for each word of a batch. */
  pair: (columns: number) => Pair;
  /** Room for any transposed weights. */
  scratch: Matrix;
};

/** Fresh weights and empty memory. The same seed gives the same weights. */
export function createWorkbench(labels: Labels, wordRows: number, dropout: Dropout, seed: number): Workbench {
  const arena = createArena(createKernel(MEMORY_BYTES, { isFused: true }));
  const random = seededRandom(seed);
  return {
    arena,
    kernel: arena.kernel,
    parameters: createParameters(arena, labels, wordRows, random),
    labels,
    dropout,
    random,
    pair: (columns) => takePair(arena, BATCH_WORDS + 8, columns),
    scratch: arena.take(Math.max(INPUT_WIDTH, 3 * WIDTH, 4 * VIEW_WIDTH), 3 * WIDTH),
  };
}
