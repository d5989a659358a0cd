import { lemmaOf } from '#lib/language/lemmas';
import { verbForm } from '#lib/language/morphology';
import type { AnalyzedWord } from '#lib/language/parser';
import { hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * Mends what "and" joins where the forms of the words leave one choice: a base form does not go on a finite verb, a noun before a verb
 * without subject is its subject, a participle goes on a participle; and a clause whose conjunction was read as a preposition. Changes `words` in place; never throws.
 */
export function repairRows(texts: readonly string[], words: AnalyzedWord[]): void {
  words.forEach((_, index) => {
    nounReadAsVerb(texts, words, index);
    secondInfinitive(texts, words, index);
    secondParticiple(texts, words, index);
    subjectReadAsMember(texts, words, index);
    thatDay(texts, words, index);
    yearOfMonth(texts, words, index);
    clauseBeforeClause(texts, words, index);
  });
}

/** "throws a column of water and steam into the air": a base form goes on no "throws"; the word is a noun as well. */
function nounReadAsVerb(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const verb = words[word?.head ?? -1];
  const before = words[index - 2];
  if (!isBareMember(texts, words, index) || verb?.xpos !== 'VBZ' || !before || before.upos !== 'NOUN') return;
  const isNoun = lexiconTags(texts[index] ?? '').some((tag) => /Noun|Singular|Uncountable/.test(tag));
  if (!word || !isNoun || hasChild(words, index, 'obj') || infinitiveBefore(texts, words, index) >= 0) return;
  const above = word.head;
  word.upos = 'NOUN';
  word.xpos = 'NN';
  word.head = index - 2;
  for (const other of words)
    if (other.head === index && /^(?:obl|advmod|punct)/.test(other.rel)) other.head = above;
}

/** "hired her to design and produce its logo": behind "to" and "and" a base form goes on the infinitive. */
function secondInfinitive(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const verb = words[word?.head ?? -1];
  if (!word || !isBareMember(texts, words, index) || !/^VB[DZ]$/.test(verb?.xpos ?? '')) return;
  if (words[word.head]?.xpos === 'VBD' && verbForm(texts[index] ?? '', 'past') === texts[index]) return;
  const infinitive = infinitiveBefore(texts, words, index);
  const first = words[infinitive];
  if (!first || infinitive < word.head) return;
  first.upos = 'VERB';
  first.xpos = 'VB';
  word.head = infinitive;
}

/** A verb in its base form right behind "and", with nothing of its own before it. */
function isBareMember(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  const word = words[index];
  return (
    word?.rel === 'conj' &&
    word.xpos === 'VB' &&
    word.head < index &&
    /^(?:and|or)$/.test(texts[index - 1] ?? '') &&
    !words.some(({ head, rel }) => head === index && /^(?:nsubj|aux|cop|mark)/.test(rel))
  );
}

/** "to design and": the verb between "to" and the "and" before a word; -1 when none stands there. */
function infinitiveBefore(texts: readonly string[], words: readonly AnalyzedWord[], index: number): number {
  const at = index - 2;
  const isInfinitive =
    words[at]?.upos === 'VERB' &&
    texts[at - 1] === 'to' &&
    words[at - 1]?.head === at &&
    words[at - 1]?.rel === 'mark';
  return isInfinitive ? at : -1;
}

/** "By 2007 the lake had shrunk and split in two": what is past and participle alike goes on the participle. */
function secondParticiple(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const first = words[word?.head ?? -1];
  if (word?.rel !== 'conj' || word.xpos !== 'VBD' || first?.xpos !== 'VBN' || word.head > index) return;
  const text = (texts[index] ?? '').toLowerCase();
  const isAlike = verbForm(lemmaOf(text, 'VBD'), 'participle') === text;
  const had = words.some(
    ({ head, rel }, at) => head === word.head && rel === 'aux' && texts[at]?.toLowerCase() === 'had',
  );
  const isBare = !words.some(
    ({ head, rel }) =>
      head === index && /^(?:nsubj|aux|cop|mark|advmod|advcl|obl:tmod|obl:unmarked)/.test(rel),
  );
  const isPassive = words.some(({ head, rel }) => head === word.head && rel === 'aux:pass');
  const isDated = words.some(
    ({ rel, upos }, at) => at > index && reaches(words, at, index) && /^obl/.test(rel) && upos === 'NUM',
  );
  if (isAlike && had && isBare && !isPassive && !isDated && texts[index - 1] === 'and') word.xpos = 'VBN';
}

/** "His father was a geologist and his mother, Jennifer, is a nurse": whoever stands before a verb without subject is its subject. */
function subjectReadAsMember(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  if (noun?.rel !== 'conj' || noun.upos !== 'NOUN' || noun.head > index) return;
  const isOwned = words.some(({ head, rel }) => head === index && /^(?:nmod:poss|det)$/.test(rel));
  const joint = words.findIndex(({ head, rel }) => head === index && rel === 'cc');
  const name = words.findIndex(({ head, rel }) => head === index && rel === 'appos');
  if (!isOwned || joint < 0 || name < index) return;
  const verb = words.findIndex(
    ({ head, rel }, at) =>
      at > name &&
      head === noun.head &&
      rel === 'conj' &&
      hasFiniteVerb(words, at) &&
      !words.some((own) => own.head === at && /^(?:nsubj|cc|expl|csubj)/.test(own.rel)),
  );
  const opens = words.findIndex(
    ({ head, rel }, at) => (at === verb || (head === verb && /^(?:aux|cop)/.test(rel))) && at > name,
  );
  if (verb < 0 || texts[opens - 1] !== ',' || texts[name - 1] !== ',') return;
  if (!words.slice(name, opens - 1).every((_, step) => reaches(words, name + step, index))) return;
  noun.head = verb;
  noun.rel = 'nsubj';
  const and = words[joint];
  if (and) and.head = verb;
}

/** "announced its departure that December, left in June, and began": "that" before a month and a comma opens no clause. */
function thatDay(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const that = words[index];
  const month = words[index + 1];
  const verb = words[that?.head ?? -1];
  if (texts[index] !== 'that' || that?.rel !== 'mark' || !month || !verb || texts[index + 2] !== ',') return;
  if (!DAYS.test(texts[index + 1] ?? '') || verb.rel !== 'ccomp' || month.head !== that.head) return;
  that.upos = 'DET';
  that.xpos = 'DT';
  that.rel = 'det';
  that.head = index + 1;
  month.head = verb.head;
  month.rel = 'obl:unmarked';
  verb.rel = 'conj';
}

/** "died in July last year": the year is that of the month. */
function yearOfMonth(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const year = words[index];
  const month = index - 2;
  if (texts[index] !== 'year' || !year || !/^(?:last|this|next)$/.test(texts[index - 1] ?? '')) return;
  if (!MONTH.test(texts[month] ?? '') || year.head === month || year.head !== words[month]?.head) return;
  year.head = month;
  year.rel = 'nmod:unmarked';
}

const MONTH = /^(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)$/;
const DAYS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|spring|summer|autumn|winter|year|month|week|day|night|morning|evening)$/;

/** "in 1882, after a voyage had taken him north, he became a curator": right behind what "after" opens, "had" makes a clause of it. */
function clauseBeforeClause(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const mark = words[index];
  const noun = words[mark?.head ?? -1];
  if (mark?.rel !== 'case' || noun?.rel !== 'obl' || !/^(?:after|before|until)$/i.test(texts[index] ?? ''))
    return;
  const verb = noun.head;
  const clause = words[verb];
  const finite = words.findIndex(({ head, rel }) => head === verb && /^aux/.test(rel));
  if (clause?.upos !== 'VERB' || finite < mark.head || finite > verb || hasChild(words, verb, 'nsubj'))
    return;
  if (!words.slice(mark.head, finite).every((_, step) => reaches(words, mark.head + step, mark.head))) return;
  const main = words.findIndex(
    ({ head, rel }, at) =>
      at > verb &&
      head === clause.head &&
      rel === 'conj' &&
      hasChild(words, at, 'nsubj') &&
      !hasChild(words, at, 'cc'),
  );
  if (clause.rel !== 'conj' || main < 0) return;
  for (const [at, word] of words.entries()) if (word.head === verb && at < index) word.head = main;
  mark.head = verb;
  mark.rel = 'mark';
  mark.upos = 'SCONJ';
  noun.head = verb;
  noun.rel = hasChild(words, verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
  clause.head = main;
  clause.rel = 'advcl';
}
