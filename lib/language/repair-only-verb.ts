import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';

/** "The span cost about $135 million", "Hot water heats nine in ten houses": the only word that can be the verb was read as a noun. Changes `words` in place; never throws. */
export function repairOnlyVerb(texts: readonly string[], words: AnalyzedWord[]): void {
  if (texts.at(-1) !== '.' || texts.length < SENTENCE_WORDS || hasMainVerb(words)) return;
  const verb = words.findIndex((_, index) => canBeOnlyVerb(texts, words, index));
  const word = words[verb];
  if (!word) return;
  const subject = subjectBefore(words, verb);
  const noun = words[subject];
  if (!noun) return;
  const top = rootOf(words);
  for (const [at, other] of words.entries()) {
    if (at === verb || at === subject) continue;
    if (at < subject && other.head === verb && /^(?:det|amod|compound|nmod:poss|nummod)$/.test(other.rel))
      other.head = subject;
    else if (at > subject && at < verb && other.head === verb && other.rel === 'case') other.head = verb - 1;
    else if (at > verb && other.head >= 0 && other.head < verb) other.head = verb;
  }
  if (verb - 1 > subject) {
    const last = words[verb - 1];
    if (last?.head === verb) {
      last.head = subject;
      last.rel = 'nmod';
    }
    for (const [at, other] of words.entries())
      if (at > subject && at < verb - 1 && other.head === verb) other.head = verb - 1;
  }
  if (top !== verb && top !== subject) {
    const former = words[top];
    if (former) {
      former.head = top < subject ? subject : verb;
      former.rel = top < subject ? 'amod' : 'obj';
    }
  }
  const text = (texts[verb] ?? '').toLowerCase();
  word.upos = 'VERB';
  word.xpos = /s$/.test(text) && !/ss$/.test(text) ? 'VBZ' : /^NNP?S$/.test(noun.xpos) ? 'VBP' : 'VBD';
  word.head = -1;
  word.rel = 'root';
  noun.head = verb;
  noun.rel = 'nsubj';
  takeObject(texts, words, verb);
  const second = PAST_TOO.test(text) ? secondVerb(texts, words, verb) : -1;
  if (second >= 0) goOn(words, verb, second);
}

/** "and colored sunsets": the participle before a noun is a second verb, the noun its object. */
function goOn(words: AnalyzedWord[], verb: number, second: number): void {
  const word = words[second];
  const noun = word?.head ?? -1;
  const object = words[noun];
  const joint = words[second - 1];
  if (!word || !object || !joint || noun < second) return;
  Object.assign(word, { xpos: 'VBD', head: verb, rel: 'conj' });
  Object.assign(object, { head: second, rel: 'obj' });
  joint.head = second;
  for (const [at, other] of words.entries())
    if (at > noun && (other.head === verb || other.head === noun)) other.head = second;
}

/** A finite verb that is in no relative clause: "blocks an enzyme [that recycles vitamin K]" has none but the one that was misread. */
function hasMainVerb(words: readonly AnalyzedWord[]): boolean {
  return words.some((word, index) => isFiniteVerb(word) && !isInRelative(words, index));
}

function isInRelative(words: readonly AnalyzedWord[], index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < words.length; at = words[at]?.head ?? -1, steps += 1)
    if (words[at]?.rel === 'acl:relcl') return true;
  return false;
}

function isFiniteVerb({ upos, xpos }: AnalyzedWord): boolean {
  return upos === 'AUX' || (upos === 'VERB' && /^(?:VB|VBD|VBP|VBZ)$/.test(xpos));
}

/** The last noun before the verb that no preposition governs: what it is said of. */
function subjectBefore(words: readonly AnalyzedWord[], verb: number): number {
  const preposition = words.findIndex(({ upos }, at) => at > 0 && at < verb && upos === 'ADP');
  const last = (preposition < 0 ? verb : preposition) - 1;
  return /^(?:NOUN|PROPN)$/.test(words[last]?.upos ?? '') ? last : -1;
}

/** What follows the verb is its object; with a preposition it tells where or when. */
function takeObject(texts: readonly string[], words: AnalyzedWord[], verb: number): void {
  let isTaken = false;
  for (const [at, word] of words.entries()) {
    if (at < verb || word.head !== verb || !/^(?:nmod|obl|appos|obj|nummod|dep)/.test(word.rel)) continue;
    const hasCase = words.some(({ head, rel }) => head === at && rel === 'case');
    word.rel = hasCase ? 'obl' : isTaken ? word.rel : 'obj';
    isTaken ||= !hasCase;
  }
  const next = words[verb + 1];
  if (next && /^(?:about|around|over|nearly)$/.test(texts[verb + 1] ?? '') && next.head === verb) {
    const counted = words.findIndex(({ head, rel }) => head === verb && rel === 'obj');
    if (counted > verb) next.head = counted;
  }
}

function rootOf(words: readonly AnalyzedWord[]): number {
  return words.findIndex(({ head }) => head < 0);
}

/** Right after a noun, agreeing with the subject, and before what follows no noun: "the", a number, "most of". */
function canBeOnlyVerb(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const text = (texts[index] ?? '').toLowerCase();
  if (!word || !/^NNS?$/.test(word.xpos) || !before || !/^(?:NOUN|PROPN)$/.test(before.upos)) return false;
  const subject = words[subjectBefore(words, index)];
  const isHalfVerb = word.upos === 'VERB';
  if (!subject || !(isHalfVerb || NOUN_OR_VERB.test(text))) return false;
  const isPlural = /^NNP?S$/.test(subject.xpos);
  const isThird = /s$/.test(text) && !/ss$/.test(text);
  const agrees = isThird ? !isPlural : isPlural || PAST_TOO.test(text);
  if (isHalfVerb && agrees) return true;
  if (
    /^(?:about|around|over|nearly|most|some|all|the|an?|its|their|his|her|it|them|up|out|[$€£]?\d.*|[$€£])$/.test(
      texts[index + 1] ?? '',
    )
  )
    return agrees && (words[index + 1]?.upos !== 'ADP' || hasSecondVerb(texts, words, index));
  // "Rental costs in the north" is as good a heading as "lights change with the water" is a sentence.
  return (
    words[index + 1]?.upos === 'ADP' &&
    !isThird &&
    (isPlural || (agrees && hasSecondVerb(texts, words, index)))
  );
}

/** Base forms that are past forms as well. */
const PAST_TOO = /^(?:cost|spread|set|cut|hit|split|beat|cast|shed)$/;

/** "Dust spread around the globe and colored sunsets": after "and" stands a past form. */
function hasSecondVerb(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  return secondVerb(texts, words, index) >= 0;
}

function secondVerb(texts: readonly string[], words: readonly AnalyzedWord[], index: number): number {
  return words.findIndex(
    ({ xpos, rel }, at) =>
      at > index &&
      texts[at - 1] === 'and' &&
      xpos === 'VBN' &&
      rel === 'amod' &&
      isPastForm(texts[at] ?? ''),
  );
}

/** Fewer words, mark and all, are a caption sooner than a sentence. */
const SENTENCE_WORDS = 6;

/** Common verbs that are nouns as well. */
const NOUN_OR_VERB =
  /^(?:account|aim|answer|attack|base|bear|beat|benefit|block|boil|bring|change|cost|control|cover|cut|damage|date|demand|display|end|estimate|face|fall|farm|feature|fight|figure|form|grant|group|guide|harvest|head|heat|help|hit|hold|honor|honour|host|house|increase|influence|irrigate|join|land|last|lead|leave|lie|limit|link|list|mark|market|match|measure|name|need|number|offer|open|order|plan|plant|play|power|produce|program|project|protect|range|reach|record|report|respect|rest|result|return|ring|rise|rival|rule|run|sail|score|serve|set|shape|share|shed|show|sign|split|sponsor|spread|stage|stand|start|state|study|supply|support|surround|tax|test|top|total|trace|trade|train|transport|travel|treat|use|value|visit|vote|warm|water|work|yield)s?$/;
