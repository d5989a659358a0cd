import type { AnalyzedWord } from '#lib/language/parser';

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
    subjectReadAsAdjunct(texts, words, index);
    subjectAfterAside(texts, words, index);
    coordinatedSubject(words, index);
    numberOfName(words, index);
    sinceADate(texts, words, index);
    secondSubject(texts, words, index);
    fusedSubject(texts, words, index);
    aimOfDeed(texts, words, index);
  }
  for (let index = 0; index < words.length; index += 1) phraseBeforeNoun(words, index);
}

const CORE = /^(?:nsubj|nsubj:pass)$/;

/** "Lake" + "Baikal", "word" + "vaccine", "major" + "ally", each read as subject of one verb, are one phrase. */
function joinNeighbours(words: AnalyzedWord[], index: number): void {
  const first = words[index];
  if (!first || !CORE.test(first.rel)) return;
  const second = words.findIndex(
    (word, other) => other > index && word.head === first.head && word.rel === first.rel,
  );
  const next = words[second];
  if (!next || !/^(?:NOUN|PROPN)$/.test(next.upos) || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(first.upos)) return;
  if (second <= index || (first.head > index && first.head < second)) return;
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

/** "In 1960 the Aral Sea was": what opens with a preposition before a noun belongs to its verb. */
function phraseBeforeNoun(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const noun = words[word?.head ?? -1];
  if (!word || !noun || word.head < index || !/^(?:nmod|nmod:unmarked|obl|nummod)$/.test(word.rel)) return;
  if (
    !/^(?:NOUN|PROPN|PRON)$/.test(noun.upos) ||
    !hasChild(words, index, 'case') ||
    hasChild(words, word.head, 'cop')
  )
    return;
  const verb = noun.head;
  if (!/^nsubj/.test(noun.rel) || verb <= word.head) return;
  word.head = verb;
  word.rel = 'obl';
}

/** "In 1978 Janet Parker died": what stands bare before a verb without subject is its subject. */
function subjectReadAsAdjunct(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (!verb || !hasFiniteVerb(words, index)) return;
  if (['nsubj', 'nsubj:pass', 'csubj', 'expl'].some((rel) => hasChild(words, index, rel))) return;
  if (/^(?:conj|xcomp|acl|acl:relcl|advcl|parataxis)$/.test(verb.rel)) return;
  const candidates = words.flatMap((word, at) =>
    at < index && word.head === index && BARE.test(word.rel) ? [at] : [],
  );
  const subject = candidates.at(-1);
  const word = subject === undefined ? undefined : words[subject];
  if (subject === undefined || !word || !/^(?:NOUN|PROPN|PRON)$/.test(word.upos)) return;
  if (hasChild(words, subject, 'case') || TIMES.test(texts[subject]?.toLowerCase() ?? '')) return;
  if (/^(?:compound|amod|nmod)/.test(word.rel) && !agrees(word, verb)) return;
  word.rel = 'nsubj';
}

function agrees({ xpos: noun }: AnalyzedWord, { xpos: verb, upos }: AnalyzedWord): boolean {
  if (upos !== 'VERB') return false;
  if (/^NNP?S$/.test(noun)) return verb === 'VBP' || verb === 'VBD';
  return verb === 'VBZ' || verb === 'VBD';
}

/** What a bare noun before a verb may have been read as. A verb has no compounds or modifiers before it. */
const BARE = /^(?:obl|obl:npmod|obl:tmod|nmod|nmod:desc|dislocated|vocative|compound|amod|nsubj:outer)$/;
/** "…, at a conference that was broadcast live, Günter Schabowski announced": what stands alone before a verb is its subject. */
function subjectAfterAside(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  if (words[index]?.rel !== 'root' || !hasFiniteVerb(words, index)) return;
  if (['nsubj', 'nsubj:pass', 'csubj', 'expl'].some((rel) => hasChild(words, index, rel))) return;
  for (let at = index - 1; at > 0 && words[at]?.upos !== 'VERB'; at -= 1) {
    const word = words[at];
    const isBare =
      /^(?:NOUN|PROPN)$/.test(word?.upos ?? '') && /^(?:obj|obl|nmod|dislocated)$/.test(word?.rel ?? '');
    if (!word || !isBare || hasChild(words, at, 'case') || texts[firstUnder(words, at) - 1] !== ',') continue;
    const rest = words.slice(at + 1, index);
    if (!rest.every((other, step) => other.upos === 'PUNCT' || reaches(words, at + 1 + step, at))) return;
    word.head = index;
    word.rel = 'nsubj';
    return;
  }
}

/** "Maathai and a few other women planted": a second subject that "and" opens goes on the first. */
function coordinatedSubject(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (!word || !/^nsubj/.test(word.rel) || word.head < index || !hasChild(words, index, 'cc')) return;
  const first = words.findIndex(
    (other, at) => at < index && other.head === word.head && /^nsubj/.test(other.rel),
  );
  if (first < 0) return;
  word.head = first;
  word.rel = 'conj';
}

/** "on the wall of Court 18 recalls": a number after a name is part of it, no second subject. */
function numberOfName(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const name = words[index - 1];
  if (word?.upos !== 'NUM' || !/^nsubj/.test(word.rel) || name?.upos !== 'PROPN' || name.head !== index)
    return;
  const isSecond = words.some(
    (other, at) => at < index - 1 && other.head === word.head && /^nsubj/.test(other.rel),
  );
  const marker = words.findIndex(({ head, rel }) => rel === 'case' && (head === index - 1 || head === index));
  const above = marker - 1;
  if (!isSecond || above < 0 || !/^(?:NOUN|PROPN)$/.test(words[above]?.upos ?? '')) return;
  name.head = above;
  name.rel = 'nmod';
  word.head = index - 1;
  word.rel = 'nummod';
  const preposition = words[marker];
  if (preposition) preposition.head = index - 1;
}

/** "Since the early 1990s": before a date "since" is a preposition. */
function sinceADate(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (word?.rel !== 'mark' || texts[index]?.toLowerCase() !== 'since') return;
  const date = words.findIndex(
    (other, at) =>
      at > index &&
      at < index + 5 &&
      other.head === word.head &&
      /^obl/.test(other.rel) &&
      /^\d{4}s?$/.test(texts[at] ?? ''),
  );
  if (date < 0 || hasChild(words, date, 'case')) return;
  word.head = date;
  word.rel = 'case';
  word.upos = 'ADP';
}

/** "Moynaq, once a port in Uzbekistan, now lies": of two subjects the one between commas says what the other is. */
function secondSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (!word || !/^nsubj/.test(word.rel) || word.head < index || !/^(?:NOUN|PROPN)$/.test(word.upos)) return;
  const first = words.findIndex(
    (other, at) => at < index && other.head === word.head && /^nsubj/.test(other.rel),
  );
  const opens = firstUnder(words, index);
  if (
    first < 0 ||
    texts[opens - 1] !== ',' ||
    !/^(?:an?|the|once|now|then|formerly)$/i.test(texts[opens] ?? '')
  )
    return;
  word.head = first;
  word.rel = 'appos';
}

/** "On the beam Biles scored": no subject opens with a preposition; its name does not belong to the phrase before it. */
function fusedSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const inner = words[index - 1];
  if (!word || !inner || !/^nsubj/.test(word.rel) || !/^\p{Lu}/u.test(texts[index] ?? '')) return;
  const isCommon = /^\p{Ll}|^\d/u.test(texts[index - 1] ?? '') && /^(?:NOUN|NUM)$/.test(inner.upos);
  if (!isCommon || inner.head !== index || !hasChild(words, index, 'case') || hasChild(words, index, 'cc'))
    return;
  inner.head = word.head;
  inner.rel = 'obl';
  for (const [at, other] of words.entries())
    if (
      other.head === index &&
      at < index - 1 &&
      /^(?:case|det|amod|compound|nummod|nmod:poss)$/.test(other.rel)
    )
      other.head = index - 1;
}

const TIMES =
  /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|days|week|weeks|month|months|year|years|morning|evening|afternoon|night|time|times|minutes|hours|decades|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall)$/;

function hasFiniteVerb(words: AnalyzedWord[], index: number): boolean {
  const { upos = '', xpos = '' } = words[index] ?? {};
  if (upos === 'VERB' && /^(?:VBD|VBZ|VBP)$/.test(xpos)) return true;
  return words.some(
    (word) =>
      word.head === index &&
      /^(?:aux|aux:pass|cop)$/.test(word.rel) &&
      /^(?:VBD|VBZ|VBP|MD)$/.test(word.xpos),
  );
}

function hasChild(words: readonly AnalyzedWord[], head: number, rel: string): boolean {
  return words.some((word) => word.head === head && word.rel === rel);
}

function reaches(words: readonly AnalyzedWord[], from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0 && steps < words.length; steps += 1) {
    if (at === to) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

function firstUnder(words: readonly AnalyzedWord[], head: number): number {
  let first = head;
  while (first > 0 && words[first - 1]?.upos !== 'PUNCT' && reaches(words, first - 1, head)) first -= 1;
  return first;
}

/** The head of the noun phrase that ends at `last`, below `top`. */
function headOfPhrase(words: readonly AnalyzedWord[], last: number, top: number): number {
  let at = last;
  for (let steps = 0; steps < words.length; steps += 1) {
    const { head = -1, rel = '' } = words[at] ?? {};
    if (head < 0 || head === top || !/^(?:flat|compound|conj)$/.test(rel.split(':')[0] ?? '')) return at;
    at = head;
  }
  return at;
}
