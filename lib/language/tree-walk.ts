import type { AnalyzedWord } from '#lib/language/parser';

/** Whether the word is a finite verb or has a finite auxiliary or copula. Never throws. */
export function hasFiniteVerb(words: AnalyzedWord[], index: number): boolean {
  const { upos = '', xpos = '' } = words[index] ?? {};
  if (upos === 'VERB' && /^(?:VBD|VBZ|VBP)$/.test(xpos)) return true;
  return words.some(
    (word) =>
      word.head === index &&
      /^(?:aux|aux:pass|cop)$/.test(word.rel) &&
      /^(?:VBD|VBZ|VBP|MD)$/.test(word.xpos),
  );
}

/** Whether a word of this relation hangs from `head`. Never throws. */
export function hasChild(words: readonly AnalyzedWord[], head: number, rel: string): boolean {
  return words.some((word) => word.head === head && word.rel === rel);
}

/** Whether `to` stands above `from`, or is it. Never throws; ends in a circle too. */
export function reaches(words: readonly AnalyzedWord[], from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0 && steps < words.length; steps += 1) {
    if (at === to) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** The first word of the unbroken run before `head` that hangs below it. Never throws. */
export function firstUnder(words: readonly AnalyzedWord[], head: number): number {
  let first = head;
  while (first > 0 && words[first - 1]?.upos !== 'PUNCT' && reaches(words, first - 1, head)) first -= 1;
  return first;
}

/** The head of the noun phrase that ends at `last`, below `top`. */
export function headOfPhrase(words: readonly AnalyzedWord[], last: number, top: number): number {
  let at = last;
  for (let steps = 0; steps < words.length; steps += 1) {
    const { head = -1, rel = '' } = words[at] ?? {};
    if (head < 0 || head === top || !/^(?:flat|compound|conj)$/.test(rel.split(':')[0] ?? '')) return at;
    at = head;
  }
  return at;
}
