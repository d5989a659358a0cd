import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends what hangs a figure from the wrong word: the age after a name, the score of a match, "three and a half hours", "more than
 * doubled". Changes `words` in place; never throws.
 */
export function repairFigures(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    ageAfterName(texts, words, index);
    scoreAfterName(texts, words, index);
    andAHalf(texts, words, index);
    moreThanVerb(texts, words, index);
  }
}

/** "Rehhagel, 65, took over": an age between commas is no part of the name. */
function ageAfterName(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const age = words[index];
  const isAge = /^[1-9]\d?$/.test(texts[index] ?? '') && texts[index - 1] === ',';
  if (!age || !isAge || !/^(?:flat|list|nummod)$/.test(age.rel) || age.head >= index - 1) return;
  if (words[index - 2]?.upos !== 'PROPN' || !/^[,.;]$/.test(texts[index + 1] ?? '')) return;
  age.rel = 'appos';
}

/** "by beating the hosts, Portugal, 1-0": the score goes with what was done. */
function scoreAfterName(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const score = words[index];
  const isScore =
    /^\d{1,3}$/.test(texts[index] ?? '') &&
    /^[-–]$/.test(texts[index + 1] ?? '') &&
    /^\d{1,3}$/.test(texts[index + 2] ?? '') &&
    texts[index - 1] === ',' &&
    texts[index + 3] !== ',';
  if (!score || !isScore || !/^(?:flat|appos|nummod|list|dep|conj)$/.test(score.rel)) return;
  if (words[index + 2]?.head !== index) return;
  let verb = score.head;
  for (let steps = 0; steps < words.length && words[verb] && words[verb]?.upos !== 'VERB'; steps += 1)
    verb = words[verb]?.head ?? -1;
  if (!words[verb] || verb > index) return;
  score.head = verb;
  score.rel = 'obl:unmarked';
  for (const word of words.slice(index - 1, index)) word.head = index;
}

/** "in about three and a half hours": the hours are what is counted. */
function andAHalf(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const number = words[index];
  const said = texts.slice(index + 1, index + 4).join(' ');
  const unit = words[index + 4];
  const half = words[index + 3];
  if (!number || !half || said !== 'and a half' || number.upos !== 'NUM' || unit?.upos !== 'NOUN') return;
  const { head, rel } = whatTakes(words, number);
  if (head >= index && head <= index + 4) return;
  unit.head = head;
  unit.rel = rel;
  number.head = index + 4;
  number.rel = 'nummod';
  half.head = index;
  half.rel = 'conj';
  for (const [at, word] of words.entries()) {
    if (at > index && at < index + 3) word.head = index + 3;
    else if (word.head === index && at !== index + 3 && !(at < index && isRough(texts, at)))
      word.head = index + 4;
  }
}

/** Time that something takes is of the verb, not of the name before it: "crossed the Atlantic in three and a half hours". */
function whatTakes(
  words: readonly AnalyzedWord[],
  { head, rel }: AnalyzedWord,
): { head: number; rel: string } {
  const name = words[head];
  const isPlace = rel === 'nmod' && name?.upos === 'PROPN' && name.rel === 'obj';
  return isPlace ? { head: name.head, rel: 'obl' } : { head, rel };
}

/** "about three". */
function isRough(texts: readonly string[], at: number): boolean {
  return /^(?:about|around|nearly|almost|some|roughly|only|just|over)$/i.test(texts[at] ?? '');
}

/** "The flight more than doubled the record": what stands before the verb is of the verb. */
function moreThanVerb(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const than = words[index];
  const more = words[index - 1];
  const verb = words[index + 1];
  if (texts[index] !== 'than' || texts[index - 1] !== 'more' || !than || !more || verb?.upos !== 'VERB')
    return;
  if (than.head !== index + 1 || than.rel !== 'mark' || !/^VB[DNZP]?$/.test(verb.xpos)) return;
  more.head = index + 1;
  more.rel = 'advmod';
  than.head = index - 1;
  than.rel = 'fixed';
}
