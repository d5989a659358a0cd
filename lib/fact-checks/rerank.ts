import { searchWords } from '#lib/fact-checks/search-words';
import { dot, normalized, vectorOf, wordRarity } from '#lib/fact-checks/word-likeness';
import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';

/** A sentence that a search found, with the search's own score. */
export type Candidate = { title: string; text: string; score: number };

/** What the two likenesses weigh beside the search's score of at most 1. @source tuned on Fool Me Twice dev */
const MEANING_WEIGHT = 0.7;
const COVERED_WEIGHT = 2;
/** What a word counts that only the title holds, and at most one that is only alike. */
const IN_TITLE = 0.9;
const ALIKE_AT_MOST = 0.85;

/**
 * The found sentences, those first that say each rare word of what was asked, or one like it, and are alike in meaning on the
 * whole. Never throws.
 */
export function rerank<Found extends Candidate>(asked: string, found: readonly Found[]): Found[] {
  const words = [...new Set(searchWords(asked))];
  const most = Math.max(1e-9, ...found.map(({ score }) => score));
  const read = found.map((candidate) => {
    const said = [...new Set(searchWords(candidate.text))];
    return { candidate, said, meaning: meaningOf(said) };
  });
  const middle = middleOf(read.map(({ meaning }) => meaning));
  const wanted = apartFrom(middle, meaningOf(words));
  const scored = read.map(({ candidate, said, meaning }) => ({
    candidate,
    score:
      candidate.score / most +
      MEANING_WEIGHT * dot(wanted, apartFrom(middle, meaning)) +
      COVERED_WEIGHT * coverage(words, said, new Set(searchWords(candidate.title))),
  }));
  return scored.toSorted((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** The sum of the words' vectors, rare words first. @source Arora et al. 2017, smooth inverse frequency */
function meaningOf(words: readonly string[]): Float32Array {
  const sum = new Float32Array(VECTOR_DIMENSIONS);
  for (const word of words) {
    const vector = vectorOf(word);
    const weight = wordRarity(word);
    if (vector) addTo(sum, vector, weight);
  }
  return normalized(sum);
}

function middleOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(VECTOR_DIMENSIONS);
  for (const vector of vectors) addTo(sum, vector, 1 / vectors.length);
  return sum;
}

/** What sets a meaning apart from all those found, which share the subject. */
function apartFrom(middle: Float32Array, meaning: Float32Array): Float32Array {
  return normalized(meaning.map((value, at) => value - (middle[at] ?? 0)));
}

function addTo(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

/** Share of the asked words, weighed by rarity, that the sentence says; a word like it counts in part. */
function coverage(asked: readonly string[], said: readonly string[], title: ReadonlySet<string>): number {
  const known = said.flatMap((word) => vectorOf(word) ?? []);
  let covered = 0;
  let all = 0;
  for (const word of asked) {
    const weight = wordRarity(word) ** 2;
    all += weight;
    covered +=
      weight * Math.max(title.has(word) ? IN_TITLE : 0, said.includes(word) ? 1 : likestTo(word, known));
  }
  return covered / (all || 1);
}

function likestTo(word: string, known: readonly Float32Array[]): number {
  const vector = vectorOf(word);
  const likest = vector ? Math.max(0, ...known.map((other) => dot(vector, other))) : 0;
  return Math.min(ALIKE_AT_MOST, likest);
}
