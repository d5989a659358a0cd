import { searchWords } from '#lib/fact-checks/search-words';
import { addTo, meaningOf, shareIn, stemsOf } from '#lib/fact-checks/sentence-meaning';
import { VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { dot, normalized, vectorOf } from '#lib/language/word-likeness';

/** A sentence that a search found, with the search's own score. */
export type Candidate = { title: string; text: string; score: number };

/** What each likeness weighs, all of 0..1 but the length. @source fitted to Fool Me Twice dev, halved by articles */
const WEIGHTS = { search: 0.25, meaning: 0.2, covered: 9.5, title: 4, stems: 1.7, length: -0.36 };
/** What a word counts that only the title holds, and at most one that is only alike. */
const IN_TITLE = 0.9;
const ALIKE_AT_MOST = 0.85;

/**
 * The found sentences, those first whose article's title is spoken of and that say each word of what was asked, or one like it; what
 * few of those found say counts most. Never throws.
 */
export function rerank<Found extends Candidate>(asked: string, found: readonly Found[]): Found[] {
  const words = [...new Set(searchWords(asked))];
  const wantedWords = new Set(words);
  const titles = new Map(found.map(({ title }) => [title, new Set(searchWords(title))]));
  const stems = stemsOf(asked);
  const most = Math.max(1e-9, ...found.map(({ score }) => score));
  const read = found.map((candidate) => {
    const said = [...new Set(searchWords(candidate.text))];
    return { candidate, said, title: titles.get(candidate.title) ?? new Set(), meaning: meaningOf(said) };
  });
  const middle = middleOf(read.map(({ meaning }) => meaning));
  const wanted = apartFrom(middle, meaningOf(words));
  const rarity = new Map(words.map((word) => [word, rarityAmong(read, word)]));
  const likeness = likenessOf(words, new Set(read.flatMap(({ said }) => said)));
  const scored = read.map(({ candidate, said, title, meaning }) => ({
    candidate,
    score:
      (WEIGHTS.search * candidate.score) / most +
      WEIGHTS.meaning * dot(wanted, apartFrom(middle, meaning)) +
      WEIGHTS.covered * coverage(rarity, likeness, said, title) +
      WEIGHTS.title * shareIn(wantedWords, title) +
      WEIGHTS.stems * shareIn(stemsOf(candidate.text), stems) +
      WEIGHTS.length * Math.log(1 + said.length),
  }));
  return scored.toSorted((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** Words that all the found share tell nothing apart. */
function rarityAmong(
  read: readonly { said: readonly string[]; title: ReadonlySet<string> }[],
  word: string,
): number {
  const holding = read.filter(({ said, title }) => title.has(word) || said.includes(word)).length;
  return Math.log(1 + read.length / (1 + holding));
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

/** For each asked word, how alike to it the words of the found sentences are. */
type Likeness = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The found sentences share most of their words: each is looked at once. */
function likenessOf(words: readonly string[], said: ReadonlySet<string>): Likeness {
  const known = [...said].flatMap((word) => {
    const vector = vectorOf(word);
    return vector ? [{ word, vector }] : [];
  });
  return new Map(
    words.map((asked) => {
      const own = vectorOf(asked);
      return [asked, new Map(own ? known.map(({ word, vector }) => [word, dot(own, vector)]) : [])];
    }),
  );
}

/** Share of the asked words, weighed by rarity, that the sentence says; a word like it counts in part. */
function coverage(
  rarity: ReadonlyMap<string, number>,
  likeness: Likeness,
  said: readonly string[],
  title: ReadonlySet<string>,
): number {
  let covered = 0;
  let all = 0;
  for (const [word, weight] of rarity) {
    const inSentence = said.includes(word) ? 1 : likest(said, likeness.get(word));
    all += weight;
    covered += weight * Math.max(title.has(word) ? IN_TITLE : 0, inSentence);
  }
  return covered / (all || 1);
}

function likest(said: readonly string[], alike: ReadonlyMap<string, number> | undefined): number {
  let most = 0;
  for (const word of said) most = Math.max(most, alike?.get(word) ?? 0);
  return Math.min(ALIKE_AT_MOST, most);
}
