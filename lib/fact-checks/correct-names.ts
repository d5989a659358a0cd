import { capitalizedWords } from '#lib/articles/capitalized-words';
import { readPhrase } from '#lib/fact-checks/phrase';
import { countryNamed, isNationality } from '#lib/language/countries';
import { folded } from '#lib/language/names';

/** A name that was typed, with names of articles that are close to it, the closest first. */
export type CloseNames = { typed: string; close: readonly string[] };

/** Slips of the pen in a word of at most so many letters, and in a longer one. Our choice */
const SHORT_LETTERS = 8;
const SLIPS_SHORT = 1;
const SLIPS_LONG = 2;

/** The words of a claim's names, but those of countries and peoples: these are spelt right, whether or not an article holds them. Never throws. */
export function namesIn(claim: string): string[] {
  const named = readPhrase(claim).names.flatMap(capitalizedWords);
  return named.filter((word) => claim.includes(word) && countryNamed(word) === null && !isNationality(word));
}

/** The claim with each typed name that is a slip of the pen away from one of its close names spelt like that; null where none is. Never throws. */
export function correctNames(claim: string, names: readonly CloseNames[]): string | null {
  let corrected = claim;
  for (const { typed, close } of names) {
    const meant = close.find((name) => isSlip(typed, name));
    if (meant !== undefined) corrected = replaceWord(corrected, typed, meant);
  }
  return corrected === claim ? null : corrected;
}

function isSlip(typed: string, name: string): boolean {
  const [one, other] = [folded(typed), folded(name)];
  // "Colombian" and "Colombia" are two words. Without its accents a name is found as it is.
  if (one.startsWith(other) || other.startsWith(one)) return false;
  return slips(one, other) <= (one.length <= SHORT_LETTERS ? SLIPS_SHORT : SLIPS_LONG);
}

/** Letters left out, added, changed, or two that changed places. @source Damerau 1964, optimal string alignment */
function slips(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows = Array.from({ length: a.length + 1 }, (): number[] => []);
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return Math.max(i, j);
    return rows[i]?.[j] ?? 0;
  };
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(cost(i - 1, j) + 1, cost(i, j - 1) + 1, cost(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, cost(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = least;
    }
  }
  return cost(a.length, b.length);
}

function replaceWord(text: string, word: string, by: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'), () => by);
}
