import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends what was joined by no conjunction: an apposition read as one more member, a verb read as going on a noun, words
 * before "and" given to what follows it. Changes `words` in place; never throws.
 */
export function repairCoordination(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    verbAfterNoun(words, index);
    appositionAsMember(texts, words, index);
    beforeConjunction(words, index);
    nounAfterVerb(words, index);
    objectOfSecondVerb(words, index);
  }
}

/** "convicted … with a man, Arnold Murray, and accepted treatment": a finite verb goes on a verb. */
function verbAfterNoun(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (word?.rel !== 'conj' || word.upos !== 'VERB' || !/^(?:VBD|VBZ|VBP)$/.test(word.xpos)) return;
  const joined = words[word.head];
  if (!joined || !/^(?:NOUN|PROPN)$/.test(joined.upos) || below(words, word.head, 'cop').length > 0) return;
  if (below(words, index, 'nsubj').length > 0 || below(words, index, 'cc').length === 0) return;
  const verb = verbAbove(words, word.head);
  if (verb >= 0 && verb < index) word.head = verb;
}

/** "a man, Arnold Murray": one more member after a comma, and no "and", says what the word before it is. */
function appositionAsMember(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const head = word?.head ?? -1;
  if (word?.rel !== 'conj' || !/^(?:NOUN|PROPN)$/.test(word.upos) || head < 0 || head > index) return;
  const members = below(words, head, 'conj');
  const isJoined =
    [head, ...members].some((member) => below(words, member, 'cc').length > 0) ||
    below(words, index, 'conj').length > 0;
  const first = firstOf(words, index);
  if (isJoined || members.length > 1 || texts[first - 1] !== ',') return;
  const named = words[first - 2];
  if (!named || !/^(?:NOUN|PROPN|NUM)$/.test(named.upos)) return;
  const isNoun =
    /^(?:an?|the)$/i.test(texts[first] ?? '') || (word.upos === 'PROPN' && words[head]?.upos === 'NOUN');
  if (!isNoun) return;
  word.head = words[head]?.upos === 'VERB' ? phraseHead(words, first - 2, head) : head;
  word.rel = 'appos';
}

/** "has 31 miles of lanes but only two miles of …": "but" joins what the verb takes, not the verb. */
function nounAfterVerb(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  if (
    word?.rel !== 'conj' ||
    !/^(?:NOUN|PROPN|NUM|SYM)$/.test(word.upos) ||
    words[word.head]?.upos !== 'VERB'
  )
    return;
  if (
    below(words, index, 'cc').length === 0 ||
    ['nsubj', 'cop', 'aux', 'case'].some((rel) => below(words, index, rel).length > 0)
  )
    return;
  const taken = below(words, word.head, 'obj')
    .filter((at) => at < index)
    .at(-1);
  if (taken !== undefined && taken > word.head) word.head = taken;
  const near = taken === undefined ? nearestBeforeJoint(words, index) : -1;
  if (near > word.head) word.head = near;
}

/** "was beaten by Ann Rees, who won five cups but never the shield": right before "but" stands what it joins. */
function nearestBeforeJoint(words: readonly AnalyzedWord[], index: number): number {
  const joint = below(words, index, 'cc')[0] ?? -1;
  const before = words[joint - 1];
  const word = words[index];
  if (!before || !word || joint > index || !/^(?:NOUN|PROPN)$/.test(before.upos)) return -1;
  const head = phraseHead(words, joint - 1, word.head);
  return words[head]?.head === word.head || words[head]?.rel !== 'obj' ? -1 : head;
}

/** "opened a store in 1978 and founded": what stands before "and" belongs before it. */
function beforeConjunction(words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const after = words[word?.head ?? -1];
  if (
    !word ||
    after?.rel !== 'conj' ||
    after.upos !== 'VERB' ||
    index > word.head ||
    !/^(?:obl|obj|advmod|xcomp)/.test(word.rel)
  )
    return;
  const cc = below(words, word.head, 'cc')[0];
  if (cc !== undefined && index < cc && after.head < index && words[after.head]?.upos === 'VERB')
    word.head = after.head;
}

/** "recognized the crown and established relations": the second object is what the second verb takes. */
function objectOfSecondVerb(words: AnalyzedWord[], index: number): void {
  const object = words[index];
  const first = object?.head ?? -1;
  if (object?.rel !== 'obj' || words[first]?.upos !== 'VERB' || first > index) return;
  const second = below(words, first, 'conj').find(
    (at) => at > first && at < index && words[at]?.upos === 'VERB',
  );
  if (second === undefined || below(words, second, 'obj').length > 0) return;
  const hasOwn = below(words, first, 'obj').some((at) => at > first && at < second);
  if (hasOwn) object.head = second;
}

function below(words: readonly AnalyzedWord[], head: number, rel: string): number[] {
  return words.flatMap((word, at) => (word.head === head && word.rel.split(':')[0] === rel ? [at] : []));
}

function verbAbove(words: readonly AnalyzedWord[], from: number): number {
  let at = words[from]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < words.length; steps += 1) {
    if (words[at]?.upos === 'VERB') return at;
    at = words[at]?.head ?? -1;
  }
  return -1;
}

function firstOf(words: readonly AnalyzedWord[], head: number): number {
  let first = head;
  for (let at = head - 1; at >= 0; at -= 1) {
    if (words[at]?.upos === 'PUNCT') break;
    if (words[at]?.head === head || words[words[at]?.head ?? -1]?.head === head) first = at;
    else break;
  }
  return first;
}

/** The head of the noun phrase that ends at `last`, below `top`. */
function phraseHead(words: readonly AnalyzedWord[], last: number, top: number): number {
  let at = last;
  for (let steps = 0; steps < words.length; steps += 1) {
    const { head = -1, rel = '' } = words[at] ?? {};
    if (head < 0 || head === top || !/^(?:flat|compound|nummod)$/.test(rel.split(':')[0] ?? '')) return at;
    at = head;
  }
  return at;
}
