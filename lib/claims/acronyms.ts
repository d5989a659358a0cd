/** What an article says that its letters stand for: "USI" -> "the University of Southern Indiana". */
export type Acronyms = ReadonlyMap<string, string>;

const INTRODUCED =
  /((?:[Tt]he\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:(?:of|the|and|for|in|on|de|du|&)\s)*\p{Lu}[\p{L}’'-]*){1,7})\s\(([\p{Lu}&]{2,7})\)/gu;

/**
 * The acronyms that an article introduces in brackets behind the words they are made of, with "the" where the article has it. Never
 * throws; linear in the length of the text.
 */
export function introducedAcronyms(text: string): Acronyms {
  const found = new Map<string, string>();
  for (const [, before = '', letters = ''] of text.matchAll(INTRODUCED)) {
    const name = suffixFor(before.split(/\s+/), letters);
    if (name !== null && !found.has(letters)) found.set(letters, name);
  }
  return found;
}

/** The last words whose capitals spell the letters. */
function suffixFor(words: string[], letters: string): string | null {
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const capitals = words
      .slice(from)
      .flatMap((word) => word.split('-'))
      .map((word) => word.charAt(0))
      .join('');
    const spelled = capitals.replace(/\p{Ll}/gu, '');
    if (spelled === letters || capitals.toUpperCase() === letters) {
      const article = /^the$/i.test(words[from - 1] ?? '') ? 'the ' : '';
      return article + words.slice(from).join(' ');
    }
  }
  return null;
}
