import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild, headOfPhrase, reaches } from '#lib/language/tree-walk';

/**
 * Mends rows of nouns: what stands inside an apposition hangs from it, "Springdale, Pennsylvania" is one place, a standing after "A and B,"
 * is no third member, all members of a row hang from the first. Changes `words` in place; never throws.
 */
export function repairLists(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    flatRow(texts, words, index);
    insideApposition(texts, words, index);
    placeAfterPlace(texts, words, index);
    standingAfterPair(texts, words, index);
    especially(texts, words, index);
    thatOf(texts, words, index);
    deedAfterComma(texts, words, index);
  }
}

/** "Ann Rees, a potter from the town of Bala, was": between the commas nothing hangs from what stands before them. */
function insideApposition(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const named = word?.head ?? -1;
  if (!word || named < 0 || named > index || !/^nmod$/.test(word.rel) || !hasChild(words, index, 'case'))
    return;
  if (!/^(?:NOUN|PROPN)$/.test(words[named]?.upos ?? '')) return;
  const standing = words.findLastIndex(
    ({ head, rel }, at) => at < index && at > named && head === named && /^(?:appos|conj)$/.test(rel),
  );
  if (standing < 0 || !isSetOff(texts, words, standing)) return;
  for (let at = standing + 1; at < index; at += 1)
    if (words[at]?.upos === 'PUNCT' || !(reaches(words, at, standing) || reaches(words, at, index))) return;
  word.head = standing;
}

/** After a comma and without "and"; or "or" with another name for the same. */
function isSetOff(texts: readonly string[], words: readonly AnalyzedWord[], standing: number): boolean {
  const first = firstUnder(words, standing);
  if (texts[first - 1] !== ',') return false;
  const isStanding = words[standing]?.rel === 'appos' && words[standing]?.upos === 'NOUN';
  return isStanding || texts[first]?.toLowerCase() === 'or';
}

/** "a farm near Springdale, Pennsylvania": of two names with a comma and no "and" the second says where the first is. */
function placeAfterPlace(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const head = word?.head ?? -1;
  const former = words[head];
  if (word?.rel !== 'conj' || word.upos !== 'PROPN' || !former || head > index) return;
  if (isMemberOfRow(texts, words, index)) return;
  const first = firstUnder(words, index);
  const named = first - 2;
  if (texts[first - 1] !== ',' || words[named]?.upos !== 'PROPN' || named < head) return;
  const place = headOfPhrase(words, named, -1);
  if (place > named || words[place]?.upos !== 'PROPN' || words[first]?.upos !== 'PROPN') return;
  if (
    !hasChild(words, place, 'case') ||
    !/^(?:PUNCT|CCONJ)$/.test(words[lastOf(words, index) + 1]?.upos ?? 'PUNCT')
  )
    return;
  word.head = place;
  word.rel = 'nmod:unmarked';
}

/** "by Ann Rees and Gwen Hughes, two former nurses, and": after "and" the row is closed; what follows says who they are. */
function standingAfterPair(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const head = word?.head ?? -1;
  if (word?.rel !== 'conj' || word.upos !== 'NOUN' || head < 0 || head > index) return;
  if (isMemberOfRow(texts, words, index) || !/^(?:NOUN|PROPN)$/.test(words[head]?.upos ?? '')) return;
  const first = firstUnder(words, index);
  if (texts[first - 1] !== ',' || !/^(?:an?|the|two|three|both|four)$/i.test(texts[first] ?? '')) return;
  const isClosed = words.some(
    ({ head: of, rel }, at) => of === head && rel === 'conj' && at < index && hasChild(words, at, 'cc'),
  );
  if (isClosed) word.rel = 'appos';
}

/** "mechanics, especially of fluids,": what is named for one is no further member. */
function especially(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (word?.rel !== 'conj' || !/^(?:NOUN|PROPN)$/.test(word.upos) || word.head > index) return;
  const opener = words.findIndex(
    ({ head }, at) =>
      head === index && at < index && /^(?:especially|particularly|notably|mainly)$/.test(texts[at] ?? ''),
  );
  if (opener > 0 && texts[opener - 1] === ',' && !hasChild(words, index, 'cc')) word.rel = 'appos';
}

/** "with an area of 68,000 hectares, roughly that of Wales": what it is compared with, no further member. */
function thatOf(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (word?.rel !== 'conj' || !/^th(?:at|ose)$/.test(texts[index] ?? '') || texts[index + 1] !== 'of') return;
  const first = firstUnder(words, index);
  const named = words[first - 2];
  if (
    hasChild(words, index, 'cc') ||
    texts[first - 1] !== ',' ||
    !/^(?:NOUN|SYM|NUM)$/.test(named?.upos ?? '')
  )
    return;
  word.head = first - 2;
  word.rel = 'appos';
}

/** "filed for protection, listing assets of $5 billion": after a comma and without "and" a word in -ing has an object. */
function deedAfterComma(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const deed = words[index];
  const object = words[deed?.head ?? -1];
  if (!deed || !object || deed.head !== index + 1 || !/^(?:compound|amod)$/.test(deed.rel)) return;
  if (object.rel !== 'conj' || texts[index - 1] !== ',' || !/^\p{Ll}{2,}ing$/u.test(texts[index] ?? ''))
    return;
  if (
    !/^NNS?$/.test(object.xpos) ||
    !/^(?:VBG|NN)$/.test(deed.xpos) ||
    isMemberOfRow(texts, words, deed.head)
  )
    return;
  const isAfterNoun = /^(?:NOUN|PROPN|NUM)$/.test(words[index - 2]?.upos ?? '');
  if (!isAfterNoun || /^(?:existing|following|leading|remaining|growing|including)$/.test(texts[index] ?? ''))
    return;
  let verb = object.head;
  for (let steps = 0; steps < words.length && words[verb]?.upos !== 'VERB'; steps += 1)
    verb = words[verb]?.head ?? -1;
  if (verb < 0 || verb > index) return;
  Object.assign(object, { head: index, rel: 'obj' });
  Object.assign(deed, { upos: 'VERB', xpos: 'VBG', head: verb, rel: 'advcl' });
}

/** Whether "and" stands before this member or a later one. */
function isMemberOfRow(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  const head = words[index]?.head ?? -1;
  return words.some(
    (word, at) =>
      (word.head === index && (word.rel === 'cc' || word.rel === 'conj')) ||
      (word.head === head &&
        word.rel === 'conj' &&
        at !== index &&
        (at > index || !hasChild(words, at, 'cc'))) ||
      (word.rel === 'cc' && word.head === head && /^(?:and|or|but)$/.test(texts[at] ?? '')),
  );
}

/** "A, B, C and D": however deep the parser chained them, all hang from the first. */
function flatRow(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const near = words[word?.head ?? -1];
  const far = words[near?.head ?? -1];
  if (word?.rel !== 'conj' || near?.rel !== 'conj' || !far || near.head > word.head || word.head > index)
    return;
  const isRow = word.upos === near.upos && near.upos === far.upos && /^(?:NOUN|PROPN)$/.test(word.upos);
  const isClosing = hasChild(words, index, 'cc');
  if (!isRow || (isClosing && word.upos === 'NOUN') || texts[firstUnder(words, word.head) - 1] !== ',')
    return;
  const first = firstUnder(words, index);
  if (!isClosing && texts[first - 1] !== ',') return;
  const isBroken = words
    .slice(near.head, first)
    .some(({ upos }) => !/^(?:NOUN|PROPN|ADJ|PUNCT|NUM)$/.test(upos));
  if (!isBroken) word.head = near.head;
}

function lastOf(words: readonly AnalyzedWord[], index: number): number {
  let last = index;
  while (last + 1 < words.length && words[last + 1]?.upos !== 'PUNCT' && reaches(words, last + 1, index))
    last += 1;
  return last;
}
