/** Words that tell nothing of what a text is about. */
const EMPTY = new Set(
  'with from after over into that this which their about amid says said will would could have been more than first last news world year years what when where under against between during people'.split(
    ' ',
  ),
);
/** Letters in which words of one family agree. */
const STEM = 5;
const SHORTEST = 4;

/** The beginnings of the words that tell what a text is about, lower case: of its title, or of its first sentence. Never throws. */
export function stemsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const isAcronym = /^\p{Lu}{2,}$/u.test(word);
    const plain = word.toLowerCase();
    return isAcronym || (plain.length >= SHORTEST && !EMPTY.has(plain)) ? [stemOf(plain)] : [];
  });
}

function stemOf(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|s)$/, '');
  return (bare.length >= 3 ? bare : word).slice(0, STEM);
}

/** Whether a word belongs to the family of a stem. Never throws. */
export function isOfStem(word: string, stem: string): boolean {
  return word !== '' && stemOf(word.toLowerCase()) === stem;
}
