import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { normalized, vectorOf, wordRarity } from '#lib/language/word-likeness';

/** The sum of the words' vectors, rare words first, at length 1. Never throws. @source Arora et al. 2017, smooth inverse frequency */
export function meaningOf(words: readonly string[]): Float32Array {
  const sum = new Float32Array(VECTOR_DIMENSIONS);
  for (const word of words) {
    const vector = vectorOf(word);
    if (vector) addTo(sum, vector, wordRarity(word));
  }
  return normalized(sum);
}

/** Adds `weight` times a vector to a sum. */
export function addTo(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

/** Letters of a word that tell it whatever its ending. */
const STEM_LETTERS = 5;

/** The beginnings of a text's words. Never throws. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, STEM_LETTERS)));
}

/** Share of `wanted` that `known` holds; 0 where nothing is wanted. */
export function shareIn(known: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  return [...wanted].filter((word) => known.has(word)).length / Math.max(1, wanted.size);
}
