/** A word of a search, as the database reduces it, with the share of all sentences that hold it; 0 where it is not known to be common. */
export type CountedWord = { lexeme: string; share: number };

/** Words that find sentences, each by itself or together with another, and what each word weighs. */
export type SearchPlan = {
  /** `with` is the word that must stand there as well, or null. */
  finding: { lexeme: string; with: string | null }[];
  weighing: { lexeme: string; weight: number }[];
};

/** Sentences that one search looks at, about: each takes some microseconds. Our choice, see docs/performance.md */
export const ROWS_SOUGHT = 3000;
/** Words that find sentences together where each alone finds too many. */
const TOGETHER_MAX = 4;
/** With so many that find alone, common words only rank. */
const ALONE_ENOUGH = 3;
/** A word that nobody has counted is rarer than any counted one. */
const UNCOUNTED_SHARE = 0.0002;

/**
 * How to look for sentences that hold any of the words without looking at all that hold a common one: rare words find by themselves, as
 * many as stay within `ROWS_SOUGHT`; where these are few, commoner ones find in pairs. All words weigh, rare ones more. Never throws.
 * @param sentences how many are stored; 0 where nobody has counted them, and then every word finds
 */
export function planSearch(words: readonly CountedWord[], sentences: number): SearchPlan {
  const rarest = words.toSorted((a, b) => a.share - b.share || (a.lexeme < b.lexeme ? -1 : 1));
  let sought = 0;
  const alone = rarest.filter(({ share }) => {
    sought += share * sentences;
    return sought <= ROWS_SOUGHT;
  });
  const common = alone.length < ALONE_ENOUGH ? rarest.slice(alone.length, TOGETHER_MAX) : [];
  return {
    finding: [...alone.map(({ lexeme }) => ({ lexeme, with: null })), ...pairsOf(common)],
    weighing: rarest.map(({ lexeme, share }) => ({ lexeme, weight: -Math.log(share || UNCOUNTED_SHARE) })),
  };
}

function pairsOf(words: readonly CountedWord[]): { lexeme: string; with: string | null }[] {
  if (words.length === 1) return words.map(({ lexeme }) => ({ lexeme, with: null }));
  return words.flatMap(({ lexeme }, at) =>
    words.slice(at + 1).map((other) => ({ lexeme, with: other.lexeme })),
  );
}
