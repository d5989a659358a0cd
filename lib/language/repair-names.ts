import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends names that were read as other words: a given name that is spelled like a pronoun or a thing, the town of a university read as
 * somebody's. Changes `words` in place; never throws.
 */
export function repairNames(texts: readonly string[], words: AnalyzedWord[]): void {
  words.forEach((_, index) => {
    pronounInName(texts, words, index);
    thingAmongNames(texts, words, index);
    townOfSchool(texts, words, index);
  });
}

const NAME = /^\p{Lu}\p{Ll}+/u;

/** "the scientist He Jiankui announced": behind a small letter no pronoun has a capital. */
function pronounInName(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const next = words[index + 1];
  if (word?.upos !== 'PRON' || next?.upos !== 'PROPN' || !NAME.test(texts[index + 1] ?? '')) return;
  if (!/^(?:He|She|It)$/.test(texts[index] ?? '') || !/^\p{Ll}{2,}$/u.test(texts[index - 1] ?? '')) return;
  const isBelow = word.head === index + 1;
  word.upos = 'PROPN';
  word.xpos = 'NNP';
  if (!isBelow) {
    for (const other of words) if (other.head === index + 1) other.head = index;
    word.rel = next.rel;
    word.head = next.head;
    next.head = index;
    next.rel = 'flat';
  } else word.rel = 'compound';
}

/** "Fleming, Florey and Chain shared": a capital among names is a name's. */
function thingAmongNames(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const first = words[word?.head ?? -1];
  if (word?.rel !== 'conj' || word.upos !== 'NOUN' || first?.upos !== 'PROPN' || word.head > index) return;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(texts[index] ?? '') || texts[index - 1]?.toLowerCase() !== 'and') return;
  const isBare = !words.some(({ head, rel }) => head === index && !/^(?:cc|punct)$/.test(rel));
  if (!isBare) return;
  word.upos = 'PROPN';
  word.xpos = 'NNP';
}

/** "a professor at the University of California, Berkeley": the town right behind a university belongs to it. */
function townOfSchool(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const town = words[index];
  if (town?.rel !== 'appos' || town.upos !== 'PROPN' || texts[index - 1] !== ',') return;
  let school = index - 2;
  while (school > index - 6 && !isSchool(texts[school] ?? '') && isInName(texts, words, school)) school -= 1;
  if (!isSchool(texts[school] ?? '') || town.head === school) return;
  town.head = school;
  const comma = words[index - 1];
  if (comma) comma.head = index;
}

function isInName(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  return words[index]?.upos === 'PROPN' || texts[index] === 'of';
}

/** What towns have a part of, each under the same name. Never throws. */
export function isSchool(text: string): boolean {
  return /^(?:University|College)$/.test(text);
}
