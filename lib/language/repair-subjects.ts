import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/** "In 1978 Janet Parker died": what stands bare before a verb without subject is its subject. */
export function subjectReadAsAdjunct(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (!verb || !hasFiniteVerb(words, index)) return;
  if (['nsubj', 'nsubj:pass', 'csubj', 'expl'].some((rel) => hasChild(words, index, rel))) return;
  if (/^(?:conj|xcomp|acl|acl:relcl|advcl|parataxis)$/.test(verb.rel)) return;
  // What stands between "was" and its noun belongs to the noun.
  const finite = words.findIndex(({ head, rel }) => head === index && /^(?:aux|cop)/.test(rel));
  const opens = finite < 0 ? index : Math.min(finite, index);
  const candidates = words.flatMap((word, at) =>
    at < opens && word.head === index && (BARE.test(word.rel) || isNameAsCall(word)) ? [at] : [],
  );
  const subject = candidates.at(-1);
  const word = subject === undefined ? undefined : words[subject];
  if (subject === undefined || !word || !/^(?:NOUN|PROPN|PRON)$/.test(word.upos)) return;
  if (hasChild(words, subject, 'case') || TIMES.test(texts[subject]?.toLowerCase() ?? '')) return;
  if (/^(?:compound|amod|nmod)/.test(word.rel) && !agrees(word, verb)) return;
  word.rel = 'nsubj';
}

/** "Koum, who came from Ukraine, will join": a name is no interjection. */
function isNameAsCall({ rel, upos }: AnalyzedWord): boolean {
  return rel === 'discourse' && upos === 'PROPN';
}

function agrees({ xpos: noun }: AnalyzedWord, { xpos: verb, upos }: AnalyzedWord): boolean {
  if (upos !== 'VERB') return false;
  if (/^NNP?S$/.test(noun)) return verb === 'VBP' || verb === 'VBD';
  return verb === 'VBZ' || verb === 'VBD';
}

/** What a bare noun before a verb may have been read as. A verb has no compounds or modifiers before it. */
const BARE = /^(?:obl|obl:npmod|obl:tmod|nmod|nmod:desc|dislocated|vocative|compound|amod|nsubj:outer)$/;

/** "…, at a conference that was broadcast live, Günter Schabowski announced": what stands alone before a verb is its subject. */
export function subjectAfterAside(texts: readonly string[], words: AnalyzedWord[], index: number): void {
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
export function coordinatedSubject(words: AnalyzedWord[], index: number): void {
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
export function numberOfName(words: AnalyzedWord[], index: number): void {
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
export function sinceADate(texts: readonly string[], words: AnalyzedWord[], index: number): void {
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
/** "found that protected lanes could cut": before another subject "that" opens the clause. */
export function thatBeforeSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (!word || texts[index]?.toLowerCase() !== 'that' || !/^nsubj/.test(word.rel) || word.head < index)
    return;
  const isDoubled = words.some(
    (other, at) => at > index && at < word.head && other.head === word.head && /^nsubj/.test(other.rel),
  );
  if (!isDoubled) return;
  word.upos = 'SCONJ';
  word.xpos = 'IN';
  word.rel = 'mark';
}

export function secondSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (!word || !/^nsubj/.test(word.rel) || word.head < index || !/^(?:NOUN|PROPN)$/.test(word.upos)) return;
  const first = words.findIndex(
    (other, at) => at < index && other.head === word.head && /^nsubj(?!:outer)/.test(other.rel),
  );
  const opens = firstUnder(words, index);
  // "Her second book, “The Sea,” won": a title between quotation marks.
  const isQuoted =
    /^["“]$/.test(texts[opens - 1] ?? '') &&
    texts.slice(index, word.head).some((text) => /^["”]$/.test(text));
  if (
    first < 0 ||
    texts[opens - (isQuoted ? 2 : 1)] !== ',' ||
    !(isQuoted || /^(?:an?|the|once|now|then|formerly)$/i.test(texts[opens] ?? ''))
  )
    return;
  word.head = first;
  word.rel = 'appos';
}

/** "On the beam Biles scored", "As a boy Rees swam": no subject opens with a preposition; its name does not belong to the phrase before it. */
export function fusedSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const inner = words[index - 1];
  if (!word || !inner || !/^nsubj/.test(word.rel) || hasChild(words, index, 'cc')) return;
  const opener = openerOf(texts, words, index);
  const preposition = words[opener];
  const isDay = WEEKDAY.test(texts[index - 1] ?? '') && opener === index - 2;
  if (!isDay && !/^\p{Lu}/u.test(texts[index] ?? '')) return;
  const isCommon =
    isDay ||
    (/^\p{Ll}|^\d/u.test(texts[index - 1] ?? '') &&
      (/^(?:NOUN|NUM)$/.test(inner.upos) || inner.xpos === 'NN'));
  if (!isCommon || inner.head !== index || !preposition) return;
  inner.head = word.head;
  inner.rel = 'obl';
  inner.upos = inner.upos === 'ADJ' ? 'NOUN' : inner.upos;
  preposition.head = index - 1;
  preposition.rel = 'case';
  for (const [at, other] of words.entries())
    if (
      other.head === index &&
      at < index - 1 &&
      /^(?:case|det|amod|compound|nummod|nmod:poss)$/.test(other.rel)
    )
      other.head = index - 1;
}

/** The preposition that opens what was read as a subject, or right before it as a mark of its verb; -1 when none does. */
function openerOf(texts: readonly string[], words: readonly AnalyzedWord[], subject: number): number {
  const inside = words.findIndex(
    ({ head, rel }, at) =>
      (head === subject || (head === subject - 1 && WEEKDAY.test(texts[head] ?? ''))) &&
      rel === 'case' &&
      at < subject,
  );
  if (inside >= 0) return inside;
  const before = firstUnder(words, subject) - 1;
  const { rel, upos, head } = words[before] ?? {};
  const isMark = rel === 'mark' && upos === 'ADP' && head === words[subject]?.head;
  return isMark && /^(?:as|for|on|in|at|by)$/i.test(texts[before] ?? '') ? before : -1;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const TIMES =
  /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|days|week|weeks|month|months|year|years|morning|evening|afternoon|night|time|times|minutes|hours|decades|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall)$/;

/** "In 1960 the Aral Sea was": what opens with a preposition before a noun belongs to its verb. */
export function phraseBeforeNoun(words: AnalyzedWord[], index: number): void {
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
