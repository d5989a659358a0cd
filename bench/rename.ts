const NAME = /\b\p{Lu}\p{Ll}+/gu;
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

/**
 * Gives every name in a text another of the same length, the same one wherever it stands and another in each copy, so that copies of
 * articles are about other things and all offsets hold. A capitalized word that `texts` have in lower case as well is no name.
 */
export function renamer(texts: readonly string[]): (text: string, copy: number) => string {
  const common = new Set(texts.flatMap((text) => text.match(/\b\p{Ll}+/gu) ?? []));
  return (text, copy) =>
    text.replace(NAME, (word) => (common.has(word.toLowerCase()) ? word : renamed(word, copy)));
}

function renamed(word: string, copy: number): string {
  return [...word]
    .map((letter, at) => {
      const lower = letter.toLowerCase();
      const other =
        shifted(VOWELS, lower, copy + at) ?? shifted(CONSONANTS, lower, Math.floor(copy / 5) + at * copy);
      if (other === null) return letter;
      return letter === lower ? other : other.toUpperCase();
    })
    .join('');
}

function shifted(letters: string, letter: string, by: number): string | null {
  const at = letters.indexOf(letter);
  return at < 0 ? null : letters.charAt((at + by) % letters.length);
}
