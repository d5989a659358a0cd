const CAPITALIZED = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/;
/** In shorter words a slip of the pen cannot be told from another word. Characters. */
const SHORTEST = 4;
const LONGEST = 40;
/** Longer words in capitals are shouted, not named so. */
const ACRONYM_MAX = 5;

/** The words of a text that stand as names do, each once as it is written: capitalized, so the first of a sentence as well. Never throws. */
export function capitalizedWords(text: string): string[] {
  const words = (text.match(CAPITALIZED) ?? []).map((word) => word.replace(POSSESSIVE, ''));
  return [...new Set(words)].filter((word) => {
    const length = [...word].length;
    if (length < SHORTEST || length > LONGEST) return false;
    return length <= ACRONYM_MAX || word !== word.toUpperCase();
  });
}
