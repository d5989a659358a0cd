import { coverAmounts, coverDates, isCentury } from '#lib/fact-checks/cover-amounts';
import { GUARDS, type Phrase } from '#lib/fact-checks/phrase';
import type { ToldPart } from '#lib/fact-checks/told-clause';
import { landOf } from '#lib/fact-checks/told-phrase';
import { bearsOutWord, EXACT } from '#lib/fact-checks/word-match';
import { oppositeAdjective } from '#lib/language/antonyms';
import { singular } from '#lib/language/morphology';
import { folded, nameWords, sameName } from '#lib/language/names';

/** What of a claimed phrase the article's phrases lack, and what they have instead. */
export type PhraseCover = {
  missingNames: string[];
  missingWords: string[];
  /** Numbers and dates that are told otherwise. */
  number: { claim: string; article: string } | null;
  date: { claim: string; article: string } | null;
  /** Numbers and dates of which nothing is told. */
  open: string[];
  opposite: { claim: string; article: string } | null;
};

/** All words of some phrases, those of their names included. Never throws. */
export function wordsOfPool(pool: readonly Phrase[]): string[] {
  return pool.flatMap(({ words, names }) => [...words, ...names.flatMap(nameWords)]);
}

/** Whether nothing of the phrase is missing. */
export function isCovered({ missingNames, missingWords, number, date, open }: PhraseCover): boolean {
  return missingNames.length + missingWords.length + open.length === 0 && number === null && date === null;
}

/**
 * Matches a claimed phrase with all that may bear it out. Never throws.
 * @param around what may bear it out as well but clashes with nothing
 */
export function coverPhrase(
  claim: Phrase,
  pool: readonly Phrase[],
  around: readonly Phrase[] = [],
): PhraseCover {
  const wide = around.length === 0 ? null : coverPhrase(claim, [...pool, ...around]);
  if (wide && isCovered(wide)) return wide;
  const known = wordsKnown(pool);
  const missingWords = claim.words.filter((word) => !isWordThere(word, claim, pool, known));
  const missingNames = claim.names.filter((name) => !isNameThere(name, pool));
  const numbers = coverAmounts(claim, pool);
  const dates = coverDates(claim, pool);
  return {
    missingNames,
    missingWords,
    number: numbers.clash,
    date: dates.clash,
    open: [...numbers.open, ...dates.open],
    opposite: oppositeOf(missingWords, known.words),
  };
}

/** Whether nothing of the phrase is missing, as `coverPhrase` tells it; sooner where something is. Never throws. */
export function isBorneOut(claim: Phrase, pool: readonly Phrase[]): boolean {
  if (!claim.names.every((name) => isNameThere(name, pool))) return false;
  const known = wordsKnown(pool);
  if (!claim.words.every((word) => isWordThere(word, claim, pool, known))) return false;
  return [coverAmounts(claim, pool), coverDates(claim, pool)].every(
    ({ clash, open }) => clash === null && open.length === 0,
  );
}

type Known = { words: string[]; named: string[]; inNames: ReadonlySet<string> };

function wordsKnown(pool: readonly Phrase[]): Known {
  const named = pool.flatMap(({ names }) => names);
  return {
    words: pool.flatMap(({ words }) => words),
    named,
    inNames: new Set(named.flatMap((name) => nameWords(name))),
  };
}

function isWordThere(
  word: string,
  claim: Phrase,
  pool: readonly Phrase[],
  { words, named, inNames }: Known,
): boolean {
  return (
    (word === 'century' && claim.amounts.some((amount) => isCentury(claim, amount, pool))) ||
    inNames.has(word) ||
    (FIRM.test(word) && /^an? /i.test(claim.text) && named.some((name) => landOf(name) === null)) ||
    spansDate(word, pool) ||
    words.some((other) => bearsOutWord(word, other))
  );
}

function isNameThere(name: string, pool: readonly Phrase[]): boolean {
  return pool.some(({ names }) => names.some((other) => isNameFor(name, other))) || isSaid(name, pool);
}

/** Whether a part of an article is whom or what a part of a claim names or describes. Never throws. */
export function isAbout(claim: ToldPart, part: ToldPart): boolean {
  return isBorneOut(claim.phrase, namingPhrases(claim, part));
}

/**
 * The phrases of an article's part that may say whom a claim's part is about. A bare name is borne out by a name alone: neither the
 * founder of a firm nor its shares are the firm. Never throws.
 */
export function namingPhrases(claim: ToldPart, part: ToldPart): Phrase[] {
  const { words, names } = part.phrase;
  const meant = names.filter((name) => nameWords(name).includes(folded(part.head)));
  const own =
    isBareName(claim) && !part.isPlural && words.length > 0 ? { ...part.phrase, names: meant } : part.phrase;
  return [own, ...otherPhrases(claim, part)];
}

/** What else an article calls a part, as far as it may bear out the claim's. Never throws. */
export function otherPhrases(claim: ToldPart, part: ToldPart): Phrase[] {
  return isBareName(claim) ? part.also.filter(({ words }) => words.length === 0) : part.also;
}

function isBareName({ phrase }: ToldPart): boolean {
  return phrase.names.length > 0 && phrase.words.length === 0;
}

/** The same name, or a part of it that nobody takes for another: "Whole Foods" for "Whole Foods Market". */
export function isNameFor(claim: string, article: string): boolean {
  if (sameName(claim, article)) return true;
  const [one, other] = [nameWords(claim), nameWords(article)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // A first name alone is nobody's name, "Leicester" is Leicester City's.
  if (short.length < 2 && short[0] === long[0] && !KIND_OF_NAME.test(long[1] ?? '')) return false;
  return (
    long.some((_, at) => short.every((word, step) => long[at + step] === word)) && short.join('').length > 3
  );
}

/** A name of its own may be that of a firm. */
const FIRM = /^(?:company|firm|corporation)$/;

/** Words in names that only say what they name. */
const KIND_OF_NAME =
  /^(?:city|united|town|county|rovers|market|university|college|bridge|river|lake|sea|canal|street|park|square|island|company|corporation|inc|group|hotspur|agency|museum|airport|station|association|club|party|bank|state|tower|house|hall|school|hospital|street|war|games|marathon|cup|championship|league)$/;

/** A word with a capital may be none of a name in the article; the words of one name may stand in several names of one phrase. */
function isSaid(name: string, pool: readonly Phrase[]): boolean {
  const words = nameWords(name);
  const isSpread = ({ names }: Phrase) => {
    const inNames = names.flatMap(nameWords);
    return words.every((word) =>
      inNames.some(
        (other) =>
          other === word ||
          singular(other) === singular(word) ||
          (word.length > 5 && other.startsWith(word.slice(0, -1))),
      ),
    );
  };
  if (words.length > 1 && pool.some(isSpread)) return true;
  return (
    words.length > 0 &&
    pool.some((phrase) => words.every((word) => phrase.words.some((other) => folded(other) === word)))
  );
}

/** "the 1890s", "the 19th century". */
function spansDate(word: string, pool: readonly Phrase[]): boolean {
  const decade = /^(\d{3})0s?$/.exec(word)?.[1];
  return (
    decade !== undefined &&
    pool.some(({ dates }) => dates.some(({ year }) => String(year ?? '').startsWith(decade)))
  );
}

function oppositeOf(missing: readonly string[], known: readonly string[]): PhraseCover['opposite'] {
  for (const word of missing) {
    const opposite = oppositeAdjective(word);
    if (opposite !== undefined && known.includes(opposite)) return { claim: word, article: opposite };
  }
  return null;
}

/** Words that hedge or rank what an article says and that the claim leaves out: "assistant minister". */
export function leftOutGuards(claim: Phrase, article: Phrase): string[] {
  return article.words.filter((word) => GUARDS.has(word) && !claim.words.includes(word));
}

/** "The largest" of the claim is "the largest in Asia" of the article. */
export function leftOutRange(claim: Phrase, article: Phrase): boolean {
  const ranks =
    claim.words.some((word) => EXACT.test(word) || /est$/.test(word)) ||
    claim.amounts.some(({ unit }) => unit === 'ordinal');
  return ranks && article.names.some((name) => !claim.names.some((own) => isNameFor(own, name)));
}
