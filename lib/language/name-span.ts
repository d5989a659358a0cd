import type { Name, NameType } from '#lib/language/name-types';

/** A parsed sentence as columns; heads count within the sentence, -1 for the root. */
export type ParsedColumns = {
  words: readonly string[];
  upos: readonly string[];
  heads: readonly number[];
  rels: readonly string[];
};

/** Relations that hang a part of a name below its head. */
const NAME_PARTS = new Set([
  'flat',
  'compound',
  'nmod:desc',
  'amod',
  'nummod',
  'goeswith',
  'fixed',
  'punct',
  'det',
  'case',
]);
/** Of a part of a name, also these: "Arts and Humanities Research Council". */
const INNER_PARTS = new Set(['conj', 'cc']);
const DATE_PARTS = new Set(['nmod:unmarked', 'nmod:poss', 'advmod']);
const MONTH =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)\.?$/;
const DAY_OR_YEAR = /^(?:\d{1,2}(?:st|nd|rd|th)?|[12]\d{3}|AD|BC|CE|BCE|A\.D\.|B\.C\.)$/;
/** Prepositions that names are made with: "University of Ghana", "Centre for European Reform". */
const NAME_PREPOSITIONS = new Set(['of', 'for', 'de', 'del', 'da', 'di', 'du', 'von', 'van']);
const ROUGHLY = new Set(['c.', 'ca.', 'circa', 'about', 'around', 'approximately']);
const CLITICS = new Set(["'s", '’s', "'", '’']);
const OPENS_ASIDE = new Set(['(', '[', '—', '–', ';', ':']);

/**
 * The unbroken run of words around `head` that makes its name: titles, given names, modifiers and "of" phrases, but no
 * leading article or lower-case word, no clause, no apposition. A date keeps its lower-case words ("early 1990s"). Stays
 * within [first, end). Never throws.
 */
export function nameSpan(
  tree: ParsedColumns,
  head: number,
  type: NameType,
  first = 0,
  end = tree.words.length,
): Name {
  const isPart = (index: number) => belongsToName(tree, index, head, type);
  let from = head;
  let to = head + 1;
  while (from > first && isPart(from - 1)) from -= 1;
  while (to < end && isPart(to)) to += 1;
  while (from < head && !mayBegin(tree, from, type)) from += 1;
  while (to > head + 1 && !mayEnd(tree, to - 1)) to -= 1;
  return { first: from, end: to, type };
}

/** Whether each step from the word up to the head is a relation that names are made with, or it stands in one calendar date. */
function belongsToName(tree: ParsedColumns, word: number, head: number, type: NameType): boolean {
  if (OPENS_ASIDE.has(tree.words[word] ?? '')) return false;
  const isMonth = type === 'date' && MONTH.test(tree.words[head] ?? '');
  if (isMonth && isCalendarRun(tree, Math.min(word, head), Math.max(word, head))) return true;
  let at = word;
  for (let depth = 0; depth < 12 && at >= 0; depth += 1) {
    if (at === head) return true;
    if (!isNamePart(tree, at, head, type)) return false;
    at = isTwin(tree, at, head) ? head : (tree.heads[at] ?? -1);
  }
  return false;
}

/** "12 March 2021", "July 4, 1776": nothing but one month with its day and year, however the tree hangs them. */
function isCalendarRun(tree: ParsedColumns, first: number, last: number): boolean {
  let months = 0;
  for (let index = first; index <= last; index += 1) {
    const word = tree.words[index] ?? '';
    if (MONTH.test(word)) months += 1;
    else if (!DAY_OR_YEAR.test(word) && !(word === ',' && index > first && index < last)) return false;
  }
  return months === 1;
}

function isNamePart(tree: ParsedColumns, at: number, head: number, type: NameType): boolean {
  const rel = tree.rels[at] ?? '';
  const isDirect = tree.heads[at] === head;
  if (isTwin(tree, at, head)) return true;
  if (isDirect && (rel === 'case' || (rel === 'punct' && type !== 'date' && tree.words[at] === ',')))
    return false;
  if (NAME_PARTS.has(rel)) return true;
  if (rel === 'nmod') {
    if (type === 'date') return isDirect && (tree.upos[at] === 'NUM' || tree.upos[at] === 'PROPN');
    return hasNamePreposition(tree, at, type) && (tree.upos[at] === 'PROPN' || isCapitalized(tree, at));
  }
  if (type === 'date') return DATE_PARTS.has(rel);
  if (rel === 'nmod:poss') return tree.upos[at] === 'PROPN' && at < head;
  return INNER_PARTS.has(rel) && !isDirect;
}

/** Two proper nouns side by side in the same role are one name ("Secretary" "Cardona", both subject of one verb). */
function isTwin(tree: ParsedColumns, word: number, head: number): boolean {
  const isProper = tree.upos[word] === 'PROPN' && tree.upos[head] === 'PROPN';
  const isSameRole = tree.heads[word] === tree.heads[head] && tree.rels[word] === tree.rels[head];
  return isProper && isSameRole && Math.abs(word - head) === 1;
}

function hasNamePreposition(tree: ParsedColumns, word: number, type: NameType): boolean {
  for (let index = Math.max(0, word - 8); index < word; index += 1) {
    if (tree.heads[index] === word && tree.rels[index] === 'case') {
      const preposition = (tree.words[index] ?? '').toLowerCase();
      return NAME_PREPOSITIONS.has(preposition) && !(preposition === 'for' && type === 'person');
    }
  }
  return false;
}

function isCapitalized(tree: ParsedColumns, word: number): boolean {
  return /^\p{Lu}/u.test(tree.words[word] ?? '');
}

function mayBegin(tree: ParsedColumns, word: number, type: NameType): boolean {
  const upos = tree.upos[word];
  if (upos === 'DET' || upos === 'PRON' || upos === 'PUNCT' || upos === 'ADP') return false;
  if (type === 'date') return !ROUGHLY.has((tree.words[word] ?? '').toLowerCase());
  return upos === 'PROPN' || upos === 'NUM' || !/^\p{Ll}/u.test(tree.words[word] ?? '');
}

function mayEnd(tree: ParsedColumns, word: number): boolean {
  const text = tree.words[word] ?? '';
  return !CLITICS.has(text) && !['PUNCT', 'ADP', 'DET', 'CCONJ'].includes(tree.upos[word] ?? '');
}
