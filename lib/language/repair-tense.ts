import { lemmaOf } from '#lib/language/lemmas';
import { verbForm } from '#lib/language/morphology';
import type { AnalyzedWord } from '#lib/language/parser';

/**
 * A verb with a subject and no auxiliary is finite, whatever its form was read as: "rivers flow", "the team hit"; and a form
 * that is base and past alike is past after a singular subject ("Argentina beat France"). Changes `words` in place; never throws.
 */
export function repairTense(texts: readonly string[], words: AnalyzedWord[]): void {
  words.forEach((verb, index) => {
    joinInfinitives(texts, words, index);
    if (verb.upos !== 'VERB' || !/^(?:VB|VBP|VBN)$/.test(verb.xpos) || !isPlainClause(verb.rel)) return;
    const below = words.filter(({ head }) => head === index);
    if (goesOnAPast(texts, words, index)) verb.xpos = 'VBD';
    const subject = below.find(({ rel }) => rel === 'nsubj' || rel === 'nsubj:pass');
    if (!subject || below.some(({ rel }) => /^(?:aux|cop)/.test(rel)) || isInfinitive(texts, words, index))
      return;
    const isSingular =
      /^NNP?$/.test(subject.xpos) &&
      !words.some(({ head, rel }) => rel === 'conj' && words[head] === subject);
    const text = (texts[index] ?? '').toLowerCase();
    const isWhole = verb.rel === 'root' && texts.at(-1) === '.';
    if (subject.rel === 'nsubj:pass' && !isWhole && !below.some(({ rel }) => rel === 'obj')) return;
    if (verb.xpos === 'VBN' && !isPastForm(text)) return;
    subject.rel = 'nsubj';
    if (verb.xpos === 'VBN') verb.xpos = 'VBD';
    else if (isSingular && verbForm(text, 'past') === text) verb.xpos = 'VBD';
    else if (verb.xpos === 'VB' && !isSingular) verb.xpos = 'VBP';
  });
}

/** "built ditches to bring water and feed their fields": a base form after "and" goes on the infinitive, not on a past. */
function joinInfinitives(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const past = words[verb?.head ?? -1];
  if (verb?.rel !== 'conj' || verb.xpos !== 'VB' || !past || !/^VB[DZ]$/.test(past.xpos)) return;
  const below = words.filter(({ head }) => head === index);
  if (below.some(({ rel }) => /^(?:nsubj|aux|cop|mark)/.test(rel))) return;
  if (
    !words.some(({ head, rel }, at) => head === index && rel === 'cc' && /^(?:and|or)$/.test(texts[at] ?? ''))
  )
    return;
  if (verbForm((texts[index] ?? '').toLowerCase(), 'past') === (texts[index] ?? '').toLowerCase()) return;
  const infinitive = words.findLastIndex(
    ({ head, rel, xpos }, at) =>
      at < index && head === verb.head && at > head && xpos === 'VB' && /^(?:xcomp|advcl|acl)$/.test(rel),
  );
  if (infinitive >= 0 && isInfinitive(texts, words, infinitive)) verb.head = infinitive;
}

/** "closed several alleys and set a fine": without an auxiliary what goes on a past verb is past. */
function goesOnAPast(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  const verb = words[index];
  const first = words[verb?.head ?? -1];
  if (verb?.rel !== 'conj' || first?.xpos !== 'VBD' || first.upos !== 'VERB') return false;
  const isBare = words.every(
    ({ head, rel }) =>
      (head !== index || !/^(?:nsubj|aux|cop|mark)/.test(rel)) && (head !== verb.head || !/^aux/.test(rel)),
  );
  const isJoined = words.some(({ head, rel }) => head === index && rel === 'cc');
  const text = (texts[index] ?? '').toLowerCase();
  return isBare && isJoined && (verb.xpos === 'VBN' ? isPastForm(text) : verbForm(text, 'past') === text);
}

/** "called" is a past form as well, "born" is none. */
export function isPastForm(text: string): boolean {
  return verbForm(lemmaOf(text, 'VBN'), 'past') === text;
}

function isPlainClause(rel: string): boolean {
  return /^(?:root|conj|ccomp|advcl|parataxis|acl:relcl)$/.test(rel);
}

function isInfinitive(texts: readonly string[], words: readonly AnalyzedWord[], verb: number): boolean {
  return words.some(
    ({ head, rel }, index) => head === verb && rel === 'mark' && texts[index]?.toLowerCase() === 'to',
  );
}
