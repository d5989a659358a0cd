import { loadModel } from '#lib/language/language-model';
import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { lexiconRow, unpackVector } from '#lib/language/word-vectors';

type Worded = { text: string; lemma: string };

const vectors = new Map<string, Float32Array | null>();
const CACHED_VECTORS = 20_000;

/** How alike two words are used: the cosine of their vectors, 0..1; 0 where one is not known. Never throws. */
export function wordLikeness(one: Worded, other: Worded): number {
  const a = vectorOf(one.text) ?? vectorOf(one.lemma);
  const b = vectorOf(other.text) ?? vectorOf(other.lemma);
  return a && b ? Math.max(0, dot(a, b)) : 0;
}

/** How alike two groups of words are on the whole: the cosine of their sums. Never throws. */
export function groupLikeness(one: readonly Worded[], other: readonly Worded[]): number {
  return dot(sumOf(one), sumOf(other));
}

/** How rare a word is, 0 (the commonest) to 1 (not among those known), by its rank among the known ones. Never throws. */
export function wordRarity(word: string): number {
  const cached = rarities.get(word);
  if (cached !== undefined) return cached;
  const { lexicon } = loadModel();
  const row = lexiconRow(lexicon, word);
  const rarity = row < 0 ? 1 : Math.log(row + 1) / Math.log(lexicon.hashes.length + 1);
  if (rarities.size >= CACHED_VECTORS) rarities.clear();
  rarities.set(word, rarity);
  return rarity;
}

const rarities = new Map<string, number>();

function sumOf(words: readonly Worded[]): Float32Array {
  const sum = new Float32Array(VECTOR_DIMENSIONS);
  for (const { text } of words) {
    const vector = vectorOf(text);
    if (vector) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  return normalized(sum);
}

/** The vector of a word at length 1; null for a word that the lexicon lacks. */
export function vectorOf(word: string): Float32Array | null {
  const key = word.toLowerCase();
  const cached = vectors.get(key);
  if (cached !== undefined) return cached;
  const { lexicon, file } = loadModel();
  const row = lexiconRow(lexicon, key);
  const vector = new Float32Array(VECTOR_DIMENSIONS);
  if (row >= 0) unpackVector(file, row, vector, 0);
  const known = row >= 0 ? normalized(vector) : null;
  if (vectors.size >= CACHED_VECTORS) vectors.clear();
  vectors.set(key, known);
  return known;
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

export function normalized(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
