import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends a participle before its noun that was read as a clause ("since grown animals have no teeth"), and "May" read as a verb ("from
 * January to May"). Changes `words` in place; never throws.
 */
export function repairPremodifiers(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    participleBeforeNoun(texts, words, index);
    mayAfterMonth(texts, words, index);
  }
}

/** "grown animals have", not "Seen from above, animals have": nothing stands between, and nothing hangs on the participle. */
function participleBeforeNoun(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const participle = words[index];
  const noun = words[index + 1];
  if (participle?.rel !== 'advcl' || participle.xpos !== 'VBN' || noun?.upos !== 'NOUN') return;
  if (!/^nsubj/.test(noun.rel) || noun.head !== participle.head) return;
  const isBare = !words.some(
    ({ head, rel }, at) => head === index && at !== index && !/^(?:punct|mark)$/.test(rel),
  );
  const isAfterMark =
    index === 0 ||
    /^(?:since|because|although|though|as|while|whereas|,|and|but)$/i.test(texts[index - 1] ?? '');
  const hasArticle = words.some(({ head, rel }) => head === index + 1 && rel === 'det');
  if (!isBare || !isAfterMark || hasArticle) return;
  for (const word of words) if (word.head === index && word.rel === 'mark') word.head = noun.head;
  participle.head = index + 1;
  participle.rel = 'amod';
}

const MONTH = /^(?:January|February|March|April|June|July|August|September|October|November|December)$/;

/** "From January to May the surface is frozen". */
function mayAfterMonth(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const may = words[index];
  const marker = words[index - 1];
  if (texts[index] !== 'May' || may?.upos !== 'AUX' || !marker) return;
  if (!/^(?:to|until|till|and|or)$/.test(texts[index - 1] ?? '') || !MONTH.test(texts[index - 2] ?? ''))
    return;
  may.upos = 'PROPN';
  may.xpos = 'NNP';
  may.head = index - 2;
  const isJoined = /^(?:and|or)$/.test(texts[index - 1] ?? '');
  may.rel = isJoined ? 'conj' : 'nmod';
  marker.head = index;
  marker.rel = isJoined ? 'cc' : 'case';
}
