import type { ModelFile } from '#lib/language/model-file';
import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { hashString } from '#lib/language/word-features';

const WORD_SEED = 77;
const EMPTY = -1;

/** Finds a word's row in the lexicon by the hash of its lower-case form. */
export type Lexicon = { hashes: Uint32Array; slots: Int32Array };

/** The hash that the lexicon keeps for a word. */
export function hashWord(word: string): number {
  return hashString(word.toLowerCase(), WORD_SEED);
}

/** An open-addressed table over `hashes`, half empty. */
export function createLexicon(hashes: Uint32Array): Lexicon {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 1));
  const slots = new Int32Array(size).fill(EMPTY);
  hashes.forEach((hash, row) => {
    let slot = hash & (size - 1);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  });
  return { hashes, slots };
}

/** The row of a word; -1 when it is not known. Never throws. */
export function lexiconRow({ hashes, slots }: Lexicon, word: string): number {
  const hash = hashWord(word);
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot] ?? EMPTY;
    if (row === EMPTY || hashes[row] === hash) return row;
  }
}

/** Unpacks one four-bit vector to `target` at `at`. */
export function unpackVector(
  { packedVectors, vectorSteps }: Pick<ModelFile, 'packedVectors' | 'vectorSteps'>,
  row: number,
  target: Float32Array,
  at: number,
): void {
  const step = vectorSteps[row] ?? 0;
  const from = row * (VECTOR_DIMENSIONS / 2);
  for (let pair = 0; pair < VECTOR_DIMENSIONS / 2; pair += 1) {
    const byte = packedVectors[from + pair] ?? 0;
    target[at + 2 * pair] = ((byte & 15) - 7.5) * step;
    target[at + 2 * pair + 1] = ((byte >> 4) - 7.5) * step;
  }
}
