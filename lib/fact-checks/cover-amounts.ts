import type { Phrase } from '#lib/fact-checks/phrase';
import { bearsOutWord } from '#lib/fact-checks/word-match';
import { type Amount, compareAmounts } from '#lib/language/amounts';
import { compareDates, type DateMention } from '#lib/language/calendar';
import { folded } from '#lib/language/names';

/** What clashes with a number or date of the claim, and those of which nothing is told. */
export type Cover<T> = { clash: { claim: string; article: string } | null; open: T[] };

/** The numbers of a claimed phrase against those of what may bear it out. Never throws. */
export function coverAmounts(claim: Phrase, pool: readonly Phrase[]): Cover<string> {
  const open: string[] = [];
  for (const amount of claim.amounts) {
    if (isCentury(claim, amount, pool)) continue;
    const known = pool.flatMap((phrase) =>
      phrase.amounts
        .filter(
          (other) => other.unit === amount.unit && !isWholeOfPart(phrase, other) && !hasRival(phrase, other),
        )
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

/** "Two of the five bridges": five is how many there were, not of how many it is told. */
function isWholeOfPart({ text }: Phrase, amount: Amount): boolean {
  return PART_OF.test(text.slice(0, amount.start));
}

const PART_OF =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most|few|none|half|part|all|each|both)\s+of\s+(?:(?:the|its|their|his|her|these|those)\s+)?$/i;

/** "50 percent to schools and 20 percent to hospitals": which is whose cannot be told from the phrase. */
function hasRival(phrase: Phrase, amount: Amount): boolean {
  if (amount.unit !== 'percent' && amount.unit !== 'money') return false;
  return phrase.amounts.some((other) => other.unit === amount.unit && other.value !== amount.value);
}

/** Whether an ordinal counts a century in which a date of the pool falls. Never throws. */
export function isCentury(claim: Phrase, amount: Amount, pool: readonly Phrase[]): boolean {
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

/** The dates of a claimed phrase likewise. Never throws. */
export function coverDates(claim: Phrase, pool: readonly Phrase[]): Cover<string> {
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
