import { isClosedClass } from '#lib/items/realize';

const STEM_LETTERS = 5;

/** How a word begins, in small letters: "Finnish" and "Finland" begin alike. */
export function beginningOf(word: string): string {
  return word.toLowerCase().slice(0, STEM_LETTERS);
}

/** The words of a text of so many letters and more. */
export function wordsFrom(letters: number, text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []).filter((word) => word.length >= letters);
}

/** The words of a title, or of none, that are not of a closed class ("the", "of"). */
export function titleWords(letters: number, title: string | null): string[] {
  return wordsFrom(letters, title ?? '').filter((word) => !isClosedClass(word));
}

/** How many words of a text, of so many letters and more, begin as one of `words` does. */
export function sharedWith(words: readonly string[], letters: number, text: string): number {
  const beginnings = new Set(words.map(beginningOf));
  return wordsFrom(letters, text).filter((word) => beginnings.has(beginningOf(word))).length;
}
