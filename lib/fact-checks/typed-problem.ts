/** Alphabets whose letters can pass for Latin ones. */
const LOOKALIKES = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const FULLWIDTH = /[\uff01-\uff5e]/;

/** Small words that tell a language; a word that several of them share stands in each. */
const FOREIGN = new Set(
  'el los las del una uno unos es está están son fue fueron por para con como más pero que su sus le les des du est sont était dans sur avec pour une aux et ou qui ne pas der die das den dem ein eine einer eines ist sind war waren wurde und nicht mit von vom zum zur auf für il lo gli della delle dei degli nel nella è sono era con che di da per o os as do dos foi são uma não em na no het een van is niet wordt zijn och är att som det en jest nie się na to że i w z ve bir bu için de la'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and in to a an is are was were be been has have had by for on with at from as that this it its not does did do will than more less who which or but into over after before their his her there'.split(
    ' ',
  ),
);
/** Foreign small words that no English sentence has on its own. */
const TELLING =
  /^(?:es|está|están|son|fue|est|sont|était|ist|sind|wurde|waren|è|sono|são|foi|não|het|niet|är|jest|się)$/;

/**
 * What keeps a typed text from being read at all: letters of look-alike alphabets, another language, no words. Null when it
 * may be read. Never throws.
 */
export function typedProblem(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  if (!words.some((word) => /\p{L}/u.test(word)))
    return 'There are no words in it. Write a statement, such as “Bogotá is the capital of Colombia.”';
  const mixed = words.find((word) => /\p{Script=Latin}/u.test(word) && LOOKALIKES.test(word));
  if (mixed !== undefined)
    return `“${mixed}” mixes letters of two alphabets that look alike. Type the word again.`;
  if (FULLWIDTH.test(text)) return 'Some letters are of another width than usual. Type the claim again.';
  if (isForeign(text, words)) return 'This is not in English. Claimcheck reads English only.';
  if (words.length === 1) return 'One word claims nothing. Write a whole statement: who did or is what.';
  return null;
}

function isForeign(text: string, words: readonly string[]): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length * 2 < letters.length) return true;
  const lower = words.map((word) => word.toLowerCase());
  const english = lower.filter((word) => ENGLISH.has(word)).length;
  const foreign = lower.filter((word) => FOREIGN.has(word) && !ENGLISH.has(word)).length;
  const telling = lower.some((word) => TELLING.test(word));
  return english === 0 ? foreign >= 2 || telling : telling && foreign > 2 * english;
}
