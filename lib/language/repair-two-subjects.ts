import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/**
 * A verb has one subject. Of two that the parser gave it, says what the second is by what stands around it: the rest of a name,
 * somebody's standing between commas, a place with its preposition, words in brackets; and a standing that opens the
 * sentence before "he" is no subject. Writes to `words`; never throws.
 */
export function oneSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const second = words[index];
  if (!second || !isSubject(second) || oneOfWhich(texts, words, index) || second.head < index) return;
  const first = words.findIndex((other, at) => at < index && other.head === second.head && isSubject(other));
  const former = words[first];
  if (!former) return;
  const before = texts[index - 1] ?? '';
  const opens = texts[firstUnder(words, index) - 1] ?? '';
  const hang = (rel: string) => {
    second.head = first;
    second.rel = rel;
  };
  const isNumeral = /^[IVX]{1,4}$/.test(texts[index] ?? '') && words[index - 1]?.upos === 'PROPN';
  if (/^[-–]$/.test(before) && reaches(words, index - 2, first)) {
    hang('flat');
    const hyphen = words[index - 1];
    if (hyphen) hyphen.head = first;
  } else if (/^(?:Ltd|Inc|Corp|LLC|Jr|Sr|Co)\.?$/.test(texts[index] ?? '')) hang('flat');
  else if (isNumeral && reaches(words, index - 1, first)) {
    second.upos = 'PROPN';
    second.xpos = 'NNP';
    hang('flat');
  } else if (isInBrackets(texts, first, index)) hang('appos');
  else if (hasChild(words, index, 'case') && second.upos !== 'PRON') hang('nmod');
  else if (/^(?:he|she|it|they)$/.test(texts[index] ?? '') && before === ',') former.rel = 'parataxis';
  else if (isObjectOfInfinitive(words, first, index)) {
    second.head = infinitiveBefore(words, index);
    second.rel = 'obj';
  } else if (isOpener(texts, words, first, index)) former.rel = 'obl:unmarked';
  else if (opens === ',' && /^(?:NOUN|PROPN)$/.test(second.upos) && closesWithComma(texts, words, index))
    hang('appos');
  else if (!joinsAfterAnd(texts, words, first, index)) joinRight(texts, words, first, index);
}

/** "a proposal to allow some catches was defeated": what stands right before the verb is the object of the infinitive. */
function isObjectOfInfinitive(words: readonly AnalyzedWord[], first: number, index: number): boolean {
  const verb = infinitiveBefore(words, index);
  return verb > first && reaches(words, verb, first) && !hasChild(words, verb, 'obj');
}

/** The infinitive that stands before a noun and the words that hang from it; -1 for none. */
function infinitiveBefore(words: readonly AnalyzedWord[], index: number): number {
  const verb = firstUnder(words, index) - 1;
  const isInfinitive =
    words[verb]?.xpos === 'VB' && words[verb]?.rel === 'acl' && hasChild(words, verb, 'mark');
  return isInfinitive ? verb : -1;
}

/** "Weight for weight, Kevlar is", "In Bala, some 200 miles from the sea, mills were": a phrase and its comma before the subject, which the verb follows. */
function isOpener(
  texts: readonly string[],
  words: readonly AnalyzedWord[],
  first: number,
  index: number,
): boolean {
  const opens = firstUnder(words, index);
  const isWhole = firstUnder(words, first) === 0 && !hasChild(words, first, 'det');
  const isMeasure = /^(?:kilomet(?:er|re)s|met(?:er|re)s|miles|feet|minutes|hours|days|weeks|months|years)$/;
  const next = words.findIndex(({ upos }, at) => at > index && !/^(?:PROPN|ADV)$/.test(upos));
  return (
    words[first]?.upos === 'NOUN' &&
    texts[opens - 1] === ',' &&
    (isWhole || isMeasure.test(texts[first] ?? '')) &&
    /^(?:VERB|AUX)$/.test(words[next]?.upos ?? '')
  );
}

/** "told in units, one of which equaled a whale": the second is the subject of the clause that hangs from it. */
function oneOfWhich(texts: readonly string[], words: AnalyzedWord[], index: number): boolean {
  const second = words[index];
  const isPart = words.some(
    ({ head, rel }, at) => head === index && rel === 'nmod' && /^wh(?:ich|om)$/.test(texts[at] ?? ''),
  );
  const clause = words.findIndex(({ head, rel }, at) => head === index && rel === 'acl:relcl' && at > index);
  const verb = words[clause];
  const opens = firstUnder(words, index);
  const comma = /^["”]$/.test(texts[opens - 1] ?? '') ? opens - 2 : opens - 1;
  const named = words[comma - 1];
  if (!second || !verb || !isPart || texts[comma] !== ',' || !/^(?:NOUN|PROPN)$/.test(named?.upos ?? ''))
    return false;
  if (words.some(({ head, rel }) => head === clause && /^nsubj/.test(rel))) return false;
  verb.head = comma - 1;
  second.head = clause;
  second.rel = 'nsubj';
  return true;
}

/** "Interactive services and seven-day guides use": "and" opens the second, from wherever in it it hangs. */
function joinsAfterAnd(
  texts: readonly string[],
  words: AnalyzedWord[],
  first: number,
  index: number,
): boolean {
  const opener = openerOf(texts, words, index);
  const joint = words[opener];
  const second = words[index];
  if (joint?.rel !== 'cc' || joint.head === index || !second || opener === index) return false;
  joint.head = index;
  second.head = first;
  second.rel = 'conj';
  return true;
}

/** `firstUnder` over hyphens. */
function openerOf(texts: readonly string[], words: readonly AnalyzedWord[], index: number): number {
  let first = index;
  while (
    first > 0 &&
    (words[first - 1]?.upos !== 'PUNCT' || texts[first - 1] === '-') &&
    reaches(words, first - 1, index)
  )
    first -= 1;
  return first;
}

/** "a fine for the keeper Tomos Rees gave", "the word “mill” comes": what follows the first without a comma is the rest of it, or a time. */
function joinRight(texts: readonly string[], words: AnalyzedWord[], first: number, index: number): void {
  const second = words[index];
  const former = words[first];
  if (!second || !former || !/^(?:NOUN|PROPN)$/.test(former.upos)) return;
  const opener = openerOf(texts, words, index);
  const isReflexive = /^(?:him|her|it)self$|^themselves$/.test(texts[index] ?? '');
  if (!(isReflexive || /^(?:NOUN|PROPN|ADJ)$/.test(second.upos))) return;
  if (TIME.test(texts[index] ?? '') && /^(?:last|that|this|next)$/.test(texts[opener] ?? '')) {
    second.rel = 'obl:unmarked';
    return;
  }
  const isQuoted = /^["“‘']$/.test(texts[opener - 1] ?? '');
  const before = opener - (isQuoted ? 2 : 1);
  const isAfterName = words[before]?.upos === 'PROPN' && /^the$/.test(texts[opener] ?? '');
  const opens =
    isQuoted || isAfterName || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(words[opener]?.upos ?? '') || isReflexive;
  if (before < first || !opens || (words[before]?.upos === 'NUM' && second.upos !== 'PROPN')) return;
  for (let at = first; at <= before; at += 1)
    if (words[at]?.upos === 'PUNCT' ? /^[,;:()–—]$/.test(texts[at] ?? '') : !reaches(words, at, first))
      return;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(words[before]?.upos ?? '')) return;
  // "Student at University of Ohio Cleveland Amneh Joshi": no name goes on that of a place.
  if (second.upos === 'PROPN' && words[before]?.upos === 'PROPN' && hasChild(words, before, 'case')) return;
  second.head = before;
  second.rel = isQuoted || isAfterName ? 'appos' : 'flat';
  for (let at = before + 1; at < index; at += 1) {
    const word = words[at];
    if (word && word.upos === 'PUNCT' && word.head !== index) word.head = index;
  }
}

const TIME = /^(?:day|week|month|year|night|morning|evening|spring|summer|autumn|winter)$/;

function isSubject({ rel }: AnalyzedWord): boolean {
  return /^nsubj/.test(rel);
}

function isInBrackets(texts: readonly string[], from: number, to: number): boolean {
  const between = texts.slice(from, to);
  return between.lastIndexOf('(') > between.lastIndexOf(')');
}

function closesWithComma(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  let last = index;
  while (last + 1 < words.length && words[last + 1]?.upos !== 'PUNCT' && reaches(words, last + 1, index))
    last += 1;
  return texts[last + 1] === ',';
}

/** "In 1747 James Lind carried out", "In spring 2024 the authorities closed": what follows a year without a preposition is the subject. */
export function subjectAfterYear(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (
    !verb ||
    !hasFiniteVerb(words, index) ||
    words.some(({ head, rel }) => head === index && /^(?:nsubj|csubj|expl)/.test(rel))
  )
    return;
  const year = texts.findIndex(
    (text, at) => at < index && /^(?:1\d|20)\d\d$/.test(text) && hangsAsTime(words, at, index),
  );
  if (year < 0) return;
  const subject = words.findIndex(
    ({ head, rel, upos }, at) =>
      at > year &&
      at < index &&
      head <= year &&
      head >= 0 &&
      /^(?:NOUN|PROPN)$/.test(upos) &&
      /^(?:flat|nmod|appos|list|compound|dep)/.test(rel) &&
      !hasChild(words, at, 'case') &&
      firstUnder(words, at) === year + 1,
  );
  const word = words[subject];
  if (!word || !reaches(words, subject, words[year] ? topOf(words, year, index) : -1)) return;
  word.head = index;
  word.rel = hasChild(words, index, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** Whether a year stands in an adjunct before the verb. */
function hangsAsTime(words: readonly AnalyzedWord[], year: number, verb: number): boolean {
  return /^obl/.test(words[topOf(words, year, verb)]?.rel ?? '');
}

/** The word below the verb that a word hangs from. */
function topOf(words: readonly AnalyzedWord[], from: number, verb: number): number {
  let at = from;
  for (let steps = 0; steps < words.length; steps += 1) {
    const head = words[at]?.head ?? -1;
    if (head === verb) return at;
    if (head < 0) return -1;
    at = head;
  }
  return -1;
}

/** "…, and the catch, which had been large, fell": a noun that "and" joins to a verb, before a verb that has no subject, is its subject. */
export function subjectAfterJoint(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (verb?.rel !== 'conj' || verb.head > index || !hasFiniteVerb(words, index)) return;
  if (words.some(({ head, rel }) => head === index && /^(?:nsubj|csubj|expl|cc)/.test(rel))) return;
  const opens = groupStart(words, index);
  if (texts[opens - 1] !== ',') return;
  const subject = words.findLastIndex(
    ({ head, rel, upos }, at) =>
      at < opens &&
      at > verb.head &&
      rel === 'conj' &&
      (head === verb.head || head > verb.head) &&
      /^(?:NOUN|PROPN|DET|PRON|ADJ)$/.test(upos) &&
      hasChild(words, at, 'cc'),
  );
  const noun = words[subject];
  if (!noun || hasChild(words, subject, 'cop') || hasChild(words, subject, 'case')) return;
  const joint = words.findIndex(({ head, rel }) => head === subject && rel === 'cc');
  // Between them stands only what is said of the noun, after a comma.
  const rest = words.slice(subject + 1, opens - 1);
  const isAside = rest.some((_, at) => texts[subject + 1 + at] === ',');
  if (texts[joint - 1] !== ',' || !isAside) return;
  if (!rest.every((word, at) => word.upos === 'PUNCT' || reaches(words, subject + 1 + at, subject))) return;
  noun.head = index;
  noun.rel = hasChild(words, index, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
  const and = words[joint];
  if (and) and.head = index;
}

/** The first word of a verb with its auxiliaries or copula. */
function groupStart(words: readonly AnalyzedWord[], index: number): number {
  const finite = words.findIndex(({ head, rel }) => head === index && /^(?:aux|cop)/.test(rel));
  return finite < 0 ? index : Math.min(finite, index);
}

/** "On the evening of July 5, its driver, who was alone, parked it": what ends at the comma before a verb without subject is its subject. */
export function subjectBetweenCommas(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (verb?.rel !== 'root' || !hasFiniteVerb(words, index)) return;
  if (words.some(({ head, rel }) => head === index && /^(?:nsubj|csubj|expl)/.test(rel))) return;
  const opens = groupStart(words, index);
  if (opens < 4 || texts[opens - 1] !== ',') return;
  const noun = words.findIndex(
    (word, at) => at < opens - 1 && standsAlone(texts, words, word, at, opens - 2),
  );
  const word = words[noun];
  if (!word) return;
  word.head = index;
  word.rel = hasChild(words, index, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** A noun with article or name, no preposition, in apposition to what a preposition opened, that reaches to `last`. */
function standsAlone(
  texts: readonly string[],
  words: readonly AnalyzedWord[],
  { rel, upos, head }: AnalyzedWord,
  at: number,
  last: number,
): boolean {
  if (!/^(?:appos|obl|nmod|nmod:unmarked|list|dep)$/.test(rel) || !/^(?:NOUN|PROPN)$/.test(upos))
    return false;
  if (hasChild(words, at, 'case') || head > at + 2) return false;
  const first = firstUnder(words, at);
  const isNamed =
    words[first]?.upos === 'PROPN' || /^(?:the|an?|its|his|her|their)$/i.test(texts[first] ?? '');
  if (!isNamed || first === 0 || TIME.test(texts[at] ?? '')) return false;
  if (!hasChild(words, at, 'acl:relcl') && !hasChild(words, at, 'appos')) return false;
  for (let word = at + 1; word <= last; word += 1)
    if (words[word]?.upos !== 'PUNCT' && !reaches(words, word, at)) return false;
  return true;
}
