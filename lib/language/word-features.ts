/** Rows of the table of word shapes and affixes: a power of two, large enough that few features share a row. */
export const AFFIX_ROWS = 16_384;
/** The most features one word can have (3 prefixes, 4 suffixes, 4 shapes, 10 inner trigrams). */
export const MAXIMUM_FEATURES = 21;
const MAXIMUM_TRIGRAMS = 10;
const SHAPE_CHARACTERS = 12;

/** A 32-bit hash of a string under a seed (FNV-1a with a final mix). The same on every machine. */
export function hashString(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}

/** Writes the table rows of a word's prefixes, suffixes, inner trigrams and shapes to `rows`; returns how many. */
export function wordFeatures(word: string, rows: Int32Array): number {
  const lower = word.toLowerCase();
  let count = 0;
  const add = (kind: number, text: string) => {
    rows[count] = hashString(text, kind) & (AFFIX_ROWS - 1);
    count += 1;
  };
  for (let length = 1; length <= 3; length += 1) add(length, lower.slice(0, length));
  for (let length = 1; length <= 4; length += 1) add(10 + length, lower.slice(-length));
  const shape = wordShape(word);
  add(20, shape);
  add(21, shape.replace(/(.)\1+/g, '$1'));
  add(22, `${Math.min(lower.length, SHAPE_CHARACTERS)}${/[-.'’]/.test(word) ? '-' : ''}`);
  add(23, `${shape.slice(0, 1)}${/x/.test(shape) ? 'x' : ''} ${lower.slice(-3)}`);
  for (let at = 0; at + 3 <= lower.length && at < MAXIMUM_TRIGRAMS; at += 1) add(30, lower.slice(at, at + 3));
  return count;
}

/** How many yes-or-no properties `writeCase` writes. */
export const CASE_WIDTH = 4;
/** Strong enough to be heard beside a hundred numbers of a word vector. */
const CASE_STRENGTH = 2;

/** Writes whether a word is capitalized, in capitals, with a digit, without a letter. */
export function writeCase(word: string, target: Float32Array, at: number): void {
  const isCapitalized = /^\p{Lu}/u.test(word);
  target[at] = isCapitalized ? CASE_STRENGTH : 0;
  target[at + 1] = isCapitalized && word.length > 1 && word === word.toUpperCase() ? CASE_STRENGTH : 0;
  target[at + 2] = /\p{Nd}/u.test(word) ? CASE_STRENGTH : 0;
  target[at + 3] = /\p{L}/u.test(word) ? 0 : CASE_STRENGTH;
}

/** "McDonald's" -> "XxXxxxxx'x": case, digits and marks, without the letters. */
function wordShape(word: string): string {
  return word
    .slice(0, SHAPE_CHARACTERS)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Nd}/gu, 'd')
    .replace(/\p{L}/gu, 'o');
}
