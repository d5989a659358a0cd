import type { AnalyzedWord } from '#lib/language/parser';
import {
  coordinatedSubject,
  fusedSubject,
  numberOfName,
  phraseBeforeNoun,
  secondSubject,
  sinceADate,
  subjectAfterAside,
  subjectReadAsAdjunct,
  thatBeforeSubject,
} from '#lib/language/repair-subjects';
import {
  oneSubject,
  subjectAfterJoint,
  subjectAfterYear,
  subjectBetweenCommas,
} from '#lib/language/repair-two-subjects';
import { firstUnder, hasChild, headOfPhrase, reaches } from '#lib/language/tree-walk';

/**
 * Mends arguments that no English clause has: two subjects side by side, a subject read as an adjunct without preposition, a
 * second object after a comma, a measure read as a subject. Changes `words` in place; never throws.
 */
export function repairArguments(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    joinNeighbours(words, index);
    measureBeforeAdjective(words, index);
    oneWordedApposition(texts, words, index);
    parallelStanding(texts, words, index);
    phraseBeforeNoun(words, index);
  }
  for (let index = 0; index < words.length; index += 1) {
    subjectAfterYear(texts, words, index);
    subjectReadAsAdjunct(texts, words, index);
    subjectAfterAside(texts, words, index);
    subjectAfterJoint(texts, words, index);
    subjectBetweenCommas(texts, words, index);
    coordinatedSubject(words, index);
    numberOfName(words, index);
    sinceADate(texts, words, index);
    thatBeforeSubject(texts, words, index);
    secondSubject(texts, words, index);
    oneSubject(texts, words, index);
    fusedSubject(texts, words, index);
    aimOfDeed(texts, words, index);
  }
  for (let index = 0; index < words.length; index += 1) phraseBeforeNoun(words, index);
}

const CORE = /^(?:nsubj|nsubj:pass)$/;

/** "Lake" + "Baikal", "word" + "vaccine", "major" + "ally", each read as subject of one verb, are one phrase. */
function joinNeighbours(words: AnalyzedWord[], index: number): void {
  const first = words[index];
  if (!first || !(CORE.test(first.rel) || (first.rel === 'obj' && first.upos === 'PROPN'))) return;
  const second = words.findIndex(
    (word, other) => other > index && word.head === first.head && word.rel === first.rel,
  );
  const next = words[second];
  if (!next || !/^(?:NOUN|PROPN)$/.test(next.upos) || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(first.upos)) return;
  if (second <= index || (first.head > index && first.head < second)) return;
  if (first.rel === 'obj' && (second !== index + 1 || next.upos !== 'PROPN')) return;
  const between = words.slice(index + 1, second);
  const isOnePhrase = between.every(
    (word, step) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.upos) && reaches(words, index + 1 + step, second),
  );
  if (!isOnePhrase) return;
  first.head = second;
  first.rel = first.upos === 'ADJ' ? 'amod' : first.upos === 'NUM' ? 'nummod' : 'compound';
  if (first.upos === 'NOUN' && next.upos === 'PROPN') first.rel = 'nmod:desc';
  for (const word of words)
    if (word.head === index && /^(?:det|amod|nummod|nmod:poss)$/.test(word.rel)) word.head = second;
}

/** "designated it an ally in a move that …": the move is the whole deed, not the ally's. */
function aimOfDeed(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (word?.rel !== 'nmod' || !/^(?:move|bid|step|effort|attempt|gesture)$/.test(texts[index] ?? '')) return;
  const isIn = words.some(({ head, rel }, at) => head === index && rel === 'case' && texts[at] === 'in');
  if (!isIn || !(hasChild(words, index, 'acl') || hasChild(words, index, 'acl:relcl'))) return;
  let deed = word.head;
  for (let steps = 0; steps < words.length && words[deed]?.upos !== 'VERB'; steps += 1)
    deed = words[deed]?.head ?? -1;
  if (deed < 0 || deed >= index) return;
  word.head = deed;
  word.rel = 'obl';
}

/** "is 1,280 meters long": the measure belongs to the adjective. */
function measureBeforeAdjective(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const head = words[index + 1];
  if (
    !word ||
    !head ||
    word.head !== index + 1 ||
    !/^(?:nsubj|obl:unmarked)/.test(word.rel) ||
    word.upos !== 'NOUN'
  )
    return;
  if (!hasChild(words, index, 'nummod')) return;
  for (const other of words)
    if (other.head === index && /^(?:nsubj|cop)$/.test(other.rel)) other.head = index + 1;
  if (!hasChild(words, index + 1, 'cop')) return;
  const subjects = words.filter((other) => other.head === index + 1 && /^nsubj/.test(other.rel));
  if (word.rel.startsWith('nsubj') && subjects.length < 2) return;
  word.rel = 'obl:npmod';
  if (head.upos === 'ADV') {
    head.upos = 'ADJ';
    head.xpos = 'JJ';
  }
}

/** "cowpox, a milder disease": after a comma and with an article of its own, a second object says what the word before is. */
function oneWordedApposition(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const isMisplaced = word?.rel === 'appos' && words[word.head]?.upos === 'VERB';
  if (
    !word ||
    (!isMisplaced && !/^(?:obj|nsubj|nsubj:pass|obl)$/.test(word.rel)) ||
    word.upos !== 'NOUN' ||
    word.head < 0 ||
    word.head > index
  )
    return;
  const first = firstUnder(words, index);
  const named = first - 2;
  if (texts[first - 1] !== ',' || named <= word.head || !/^(?:an?|the)$/i.test(texts[first] ?? '')) return;
  if (!/^(?:NOUN|PROPN)$/.test(words[named]?.upos ?? '') || hasChild(words, index, 'cc')) return;
  const isListed =
    words.some((other) => other.rel === 'conj' && other.head === index) || texts[first - 3] === ',';
  if (isListed) return;
  const head = headOfPhrase(words, named, word.head);
  word.head = head;
  word.rel = 'appos';
}

/** "an ally in the region and an opponent": "and" joins what has the same article, not what stands nearest. */
function parallelStanding(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const near = words[word?.head ?? -1];
  const far = words[near?.head ?? -1];
  if (word?.rel !== 'conj' || near?.rel !== 'nmod' || !far || far.upos !== 'NOUN' || word.upos !== 'NOUN')
    return;
  const isIndefinite = (of: number) =>
    words.some(({ head, rel }, at) => head === of && rel === 'det' && /^an?$/i.test(texts[at] ?? ''));
  if (isIndefinite(index) && isIndefinite(near.head) && !isIndefinite(word.head)) word.head = near.head;
}
