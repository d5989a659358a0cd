import { GUARDS, type Phrase } from '#lib/fact-checks/phrase';
import { landOf } from '#lib/fact-checks/told-phrase';
import { bearsOutWord, EXACT } from '#lib/fact-checks/word-match';
import { type Amount, compareAmounts } from '#lib/language/amounts';
import { oppositeAdjective } from '#lib/language/antonyms';
import { compareDates, type DateMention } from '#lib/language/calendar';
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
  const words = pool.flatMap((phrase) => phrase.words);
  const named = pool.flatMap((phrase) => phrase.names);
  const inNames = new Set(named.flatMap((name) => nameWords(name)));
  const missingWords = claim.words.filter(
    (word) =>
      !(word === 'century' && claim.amounts.some((amount) => isCentury(claim, amount, pool))) &&
      !inNames.has(word) &&
      !(FIRM.test(word) && /^an? /i.test(claim.text) && named.some((name) => landOf(name) === null)) &&
      !spansDate(word, pool) &&
      !words.some((other) => bearsOutWord(word, other)),
  );
  const missingNames = claim.names.filter(
    (name) => !named.some((other) => isNameFor(name, other)) && !isSaid(name, pool),
  );
  const numbers = coverAmounts(claim, pool);
  const dates = coverDates(claim, pool);
  return {
    missingNames,
    missingWords,
    number: numbers.clash,
    date: dates.clash,
    open: [...numbers.open, ...dates.open],
    opposite: oppositeOf(missingWords, words),
  };
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

/** A word with a capital may be none of a name in the article. */
function isSaid(name: string, pool: readonly Phrase[]): boolean {
  const words = nameWords(name);
  const inNames = pool.flatMap((phrase) => phrase.names.flatMap(nameWords));
  const isSpread =
    words.length > 1 &&
    words.every((word) =>
      inNames.some(
        (other) =>
          other === word ||
          singular(other) === singular(word) ||
          (word.length > 5 && other.startsWith(word.slice(0, -1))),
      ),
    );
  if (isSpread) return true;
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

type Cover<T> = { clash: { claim: string; article: string } | null; open: T[] };

function coverAmounts(claim: Phrase, pool: readonly Phrase[]): Cover<string> {
  const open: string[] = [];
  for (const amount of claim.amounts) {
    if (isCentury(claim, amount, pool)) continue;
    const known = pool.flatMap((phrase) =>
      phrase.amounts
        .filter((other) => other.unit === amount.unit)
        .map((other) => ({
          other,
          same: countsSame(claim, amount, phrase, other),
          more: /^\s\p{L}+,? and \d/u.test(phrase.text.slice(other.end)),
        })),
    );
    if (
      known.some(
        ({ other, same, more }) =>
          same !== 'no' &&
          (amountHolds(amount, other) ||
            (more && amount.comparator === 'over' && other.value >= amount.value)),
      )
    )
      continue;
    const rivals = known.filter(({ same }) => same === 'yes');
    const [first] = rivals;
    const excluded = rivals.length > 0 && rivals.every(({ other }) => amountFails(amount, other));
    if (first && excluded) return { clash: { claim: amount.text, article: first.other.text }, open };
    open.push(amount.text);
  }
  return { clash: null, open };
}

function isCentury(claim: Phrase, amount: Amount, pool: readonly Phrase[]): boolean {
  if (amount.unit !== 'ordinal' || !claim.words.includes('century')) return false;
  return pool.some(({ dates }) =>
    dates.some(({ year }) => year !== null && Math.ceil(year / 100) === amount.value),
  );
}

/** "Over 13 billion" holds of "about 13.7 billion", and a number of itself however it is hedged. */
function amountHolds(claim: Amount, article: Amount): boolean {
  const relation = compareAmounts(claim, article);
  if (relation === 'equal' || relation === 'entailed') return true;
  if (claim.comparator === 'over' || claim.comparator === 'at least') {
    return article.value > claim.value && article.comparator !== 'at most';
  }
  if (claim.comparator === 'under' || claim.comparator === 'at most') {
    return article.value < claim.value && article.comparator !== 'at least' && article.comparator !== 'over';
  }
  return claim.value === article.value;
}

function amountFails(claim: Amount, article: Amount): boolean {
  if (amountHolds(claim, article)) return false;
  if (claim.comparator === 'over' || claim.comparator === 'at least')
    return article.value < claim.value && article.comparator !== 'over' && article.comparator !== 'at least';
  if (claim.comparator === 'under' || claim.comparator === 'at most')
    return article.value > claim.value && article.comparator !== 'under' && article.comparator !== 'at most';
  const apart = Math.abs(claim.value - article.value) / Math.max(1e-9, Math.abs(article.value));
  const isRounded = claim.comparator === 'about' || article.comparator !== 'exactly';
  return isRounded ? apart > ROUNDED : apart > 0;
}

/** Rounded numbers this far apart are not the same number. Our choice. */
const ROUNDED = 0.15;

/** Whether two numbers count the same thing, by the words behind them. */
function countsSame(claim: Phrase, amount: Amount, phrase: Phrase, other: Amount): 'yes' | 'no' | 'unclear' {
  const mine = countedBy(claim, amount);
  const theirs = countedBy(phrase, other);
  if (mine.length === 0 && theirs.length === 0) return 'yes';
  if (mine.length === 0 || theirs.length === 0) return amount.unit === 'count' ? 'unclear' : 'yes';
  if (mine.some((word) => theirs.some((their) => bearsOutWord(word, their)))) return 'yes';
  return amount.unit === 'count' || amount.unit === 'ordinal' ? 'no' : 'unclear';
}

/** The first words behind a number, as far as its phrase goes on. */
function countedBy({ text, words }: Phrase, { end }: Amount): string[] {
  const after =
    folded(text.slice(end))
      .match(/^[\s-]*([\p{L}-]+)(?:\s([\p{L}-]+))?(?:\s([\p{L}-]+))?/u)
      ?.slice(1) ?? [];
  const stop = after.findIndex((word) =>
    /^(?:of|in|on|at|to|for|from|by|with|and|or|than|after|before|per)$/.test(word ?? ''),
  );
  const said = (stop < 0 ? after : after.slice(0, stop)).filter((word) => word !== undefined);
  return words.filter((word) => said.some((other) => other === word || bearsOutWord(word, other)));
}

function coverDates(claim: Phrase, pool: readonly Phrase[]): Cover<string> {
  const open: string[] = [];
  const known = pool.flatMap((phrase) => phrase.dates);
  for (const date of claim.dates) {
    const relations = known.map((other) => compareDates(date, other));
    if (relations.some((relation) => relation === 'equal' || relation === 'entailed')) continue;
    const [first] = known;
    if (first && relations.every((relation) => relation === 'excluded') && sameGrain(date, known))
      return { clash: { claim: date.text, article: first.text }, open };
    open.push(date.text);
  }
  return { clash: null, open };
}

/** A year clashes with a year. */
function sameGrain(claim: DateMention, known: readonly DateMention[]): boolean {
  return known.every(({ year }) => (year === null) === (claim.year === null) || claim.year === null);
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
