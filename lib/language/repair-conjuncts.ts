import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/**
 * Mends what "and" was read to join that no "and" can: a finite verb and an infinitive, what stands in brackets and what follows them, a
 * noun and the clause before it where a verb without a subject comes next; and gives the time or place that opens a clause to it. Changes `words` in place; never throws.
 */
export function repairConjuncts(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    finiteAfterInfinitive(texts, words, index);
    outOfBrackets(texts, words, index);
    subjectReadAsMember(words, index);
    openerOfNextClause(texts, words, index);
    nameOfSecond(texts, words, index);
  }
}

/** "Ann Rees and the goalkeeper, Tomos Moe, held": the name is the goalkeeper's, behind whom it stands. */
function nameOfSecond(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const name = words[index];
  const first = words[name?.head ?? -1];
  const opener = firstUnder(words, index) - 1;
  const second = words[opener - 1];
  if (name?.rel !== 'appos' || name.upos !== 'PROPN' || first?.upos !== 'PROPN' || texts[opener] !== ',')
    return;
  if (second?.rel !== 'conj' || second.head !== name.head || second.xpos !== 'NN') return;
  const isKnown = words.some(
    ({ head, rel }, at) => head === opener - 1 && at < opener && /^(?:det|nmod:poss)$/.test(rel),
  );
  if (!isKnown) return;
  for (const [at, word] of words.entries())
    if (texts[at] === ',' && word.head === name.head && at >= opener) word.head = opener - 1;
  name.head = opener - 1;
}

/** "provides a place to meet and has been used": a finite verb goes on a finite one. */
function finiteAfterInfinitive(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const joined = words[word?.head ?? -1];
  if (word?.rel !== 'conj' || !joined || joined.xpos !== 'VB' || !hasChild(words, index, 'cc')) return;
  if (
    !isToldBySomebody(words, index) ||
    hasChild(words, index, 'nsubj') ||
    hasChild(words, index, 'nsubj:pass')
  )
    return;
  const isInfinitive = words.some(
    ({ head, rel }, at) => head === word.head && rel === 'mark' && texts[at]?.toLowerCase() === 'to',
  );
  if (!isInfinitive) return;
  let above = joined.head;
  for (let steps = 0; above >= 0 && steps < words.length; steps += 1) {
    if (hasFiniteVerb(words, above)) break;
    above = words[above]?.head ?? -1;
  }
  if (above >= 0 && above < index && !reaches(words, above, index)) word.head = above;
}

/** Third person or past: no form that an infinitive has too. */
function isToldBySomebody(words: readonly AnalyzedWord[], index: number): boolean {
  return words.some(
    ({ head, rel, xpos, upos }, at) =>
      (at === index ? upos === 'VERB' : head === index && /^(?:aux|aux:pass|cop)$/.test(rel)) &&
      /^VB[DZ]$/.test(xpos),
  );
}

/** "made the bone more upright (it was 40% more so), and increased": what follows brackets goes on what they stand in. */
function outOfBrackets(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const word = words[index];
  const joined = words[word?.head ?? -1];
  if (word?.rel !== 'conj' || !joined || word.head > index) return;
  const open = texts.lastIndexOf('(', word.head);
  const close = texts.indexOf(')', word.head);
  if (open < 0 || close < 0 || close > index || texts.lastIndexOf(')', word.head) > open) return;
  let above = joined.head;
  for (let steps = 0; above > open && steps < words.length; steps += 1) above = words[above]?.head ?? -1;
  if (above >= 0 && words[above]?.upos === word.upos) word.head = above;
}

/** "was a geologist and his mother, Ann, is a nurse": the noun before a verb that has no other subject. */
function subjectReadAsMember(words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  if (noun?.rel !== 'conj' || !/^(?:NOUN|PROPN)$/.test(noun.upos) || hasFiniteVerb(words, index)) return;
  const clause = words.findIndex(
    ({ head, rel }, at) => at > index && head === noun.head && rel === 'conj' && hasFiniteVerb(words, at),
  );
  if (clause < 0 || !hasChild(words, index, 'cc') || hasChild(words, clause, 'cc')) return;
  if (words.some(({ head, rel }) => head === clause && /^(?:nsubj|expl|csubj)/.test(rel))) return;
  if (!hasFiniteVerb(words, noun.head)) return;
  const firstOfClause = words.findIndex((_, at) => at > index && reaches(words, at, clause));
  const isRightBefore = words
    .slice(index + 1, firstOfClause)
    .every(({ upos }, at) => upos === 'PUNCT' || reaches(words, index + 1 + at, index));
  if (!isRightBefore) return;
  const isPassive = words.some(({ head, rel }) => head === clause && rel === 'aux:pass');
  noun.head = clause;
  noun.rel = isPassive ? 'nsubj:pass' : 'nsubj';
  for (const word of words) if (word.head === index && word.rel === 'cc') word.head = clause;
}

/** "invited delegates, and on October 9, envoys signed", "are empty; on Gough Island, a team lives": what opens the next clause. */
function openerOfNextClause(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const opener = words[index];
  if (opener?.rel !== 'obl' || opener.head < 0 || opener.head > index) return;
  const within = words.flatMap((_, at) => (reaches(words, at, index) ? [at] : []));
  const first = within.find((at) => words[at]?.upos !== 'PUNCT') ?? index;
  const last = within.at(-1) ?? index;
  const isAfterJoint = words[first]?.upos === 'CCONJ' || texts[first - 1] === ';';
  const comma = texts[last] === ',' ? last : last + 1;
  if (!isAfterJoint || texts[comma] !== ',' || opener.head > first) return;
  const clause = words.findIndex(
    ({ head, rel }, at) =>
      at > comma &&
      head === opener.head &&
      /^(?:conj|parataxis)$/.test(rel) &&
      hasFiniteVerb(words, at) &&
      !hasChild(words, at, 'cc'),
  );
  if (clause < 0) return;
  const isNext = words.findIndex((_, at) => at > comma && reaches(words, at, clause)) === comma + 1;
  const hasSubject = words.some(({ head, rel }) => head === clause && /^nsubj/.test(rel));
  if (!isNext || !hasSubject) return;
  opener.head = clause;
  for (const word of words) if (word.head === index && word.rel === 'cc') word.head = clause;
}
