import { capitalized } from '#lib/language/capitals';
/** What a number phrase says: a range of values in a unit. "over 1.8 million" -> 1.8e6 < value, "two" -> exactly 2. */
export type Amount = {
  /** Where the phrase stands in the text it was found in, comparison words included. */
  start: number;
  end: number;
  text: string;
  /** The bare number within the phrase ("1.8 million"). */
  number: string;
  value: number;
  low: number;
  high: number;
  comparator: Comparator;
  unit: 'percent' | 'money' | 'ordinal' | 'count';
};

export type Comparator = 'exactly' | 'about' | 'over' | 'under' | 'at least' | 'at most';

/**
 * The numbers of a text with their comparison words, in reading order. Years, dates and times are not amounts.
 * "a dozen" and "half" are read; "one of" is not. Never throws; linear time.
 */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const amount = readAmount(text, match);
    return amount ? [amount] : [];
  });
}

/** How two amounts relate, seen from `claim`: does the article's amount entail it, exclude it, or leave it open? */
export function compareAmounts(claim: Amount, article: Amount): 'equal' | 'entailed' | 'excluded' | 'open' {
  if (claim.unit !== article.unit) return 'open';
  if (claim.low === article.low && claim.high === article.high) return 'equal';
  if (claim.low <= article.low && article.high <= claim.high) return 'entailed';
  const apart = claim.high < article.low || article.high < claim.low || touches(claim, article);
  return apart ? 'excluded' : 'open';
}

/** The value as people write it in the form of `like`: 2600000 like "1.8 million" -> "2.6 million". */
export function numberLike(value: number, like: string): string {
  const magnitude = MAGNITUDE_WORD.exec(like)?.[0].toLowerCase();
  const scale = magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1;
  const money = /^[$€£¥]/.exec(like)?.[0] ?? '';
  const scaled = value / scale;
  if (/^[A-Z]?[a-z-]+$/.test(like.trim()) && Number.isInteger(value)) {
    const word = ORDINALS.includes(like.toLowerCase()) ? ORDINALS[value] : WORDS[value];
    if (word) return /^[A-Z]/.test(like) ? capitalized(word) : word;
  }
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const grouped = /,/.test(like) || (scaled >= 10_000 && !/^\d+$/.test(like));
  const digits = grouped
    ? scaled.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    : scaled.toFixed(decimals);
  const suffix = /(st|nd|rd|th)$/.exec(like) ? ordinalSuffix(value) : '';
  return `${money}${digits}${suffix}${magnitude ? ` ${magnitude}` : ''}`;
}

/** Whether one number is no rounder than the other: "71.0" stands out beside "57.1". Never throws. */
export function isAsFine(number: string, like: string): boolean {
  const isRound = (said: string) => /\.\d*0(?!\d)/.test(said);
  return !isRound(number) || isRound(like);
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const MAGNITUDES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const MAGNITUDE_WORD = /\b(dozen|hundred|thousand|million|billion|trillion)\b/i;
const SMALL = `${[...WORDS.slice(1), ...Object.keys(TENS)].join('|')}`;
const ORDINAL_WORDS = ORDINALS.slice(1).join('|');
const NUMBER = new RegExp(
  String.raw`[$€£¥]?\b\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?\b(?:\s+(?:dozen|hundred|thousand|million|billion|trillion)\b)?|\b(?:${SMALL})(?:-(?:${SMALL}))?\b(?:\s+(?:dozen|hundred|thousand|million|billion|trillion)\b)*|\ban?\s+(?:dozen|hundred|thousand|million|billion|trillion)\b|\b(?:${ORDINAL_WORDS})\b`,
  'giu',
);

/** A year, a clock time, a decade or part of a name ("Boeing 737", "COVID-19") is no amount. */
const YEAR = /^(1[0-9]{3}|20[0-9]{2})$/;
const MONTH_BEFORE =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?\s$/i;
const MONTH_AFTER =
  /^(st|nd|rd|th)?\s+(of\s+)?(january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const COMPARATORS: [RegExp, Comparator][] = [
  [/\b(more than|over|above|greater than|upwards? of|in excess of|exceeding)\s+$/i, 'over'],
  [/\b(fewer than|less than|under|below|almost|nearly|just under|short of)\s+$/i, 'under'],
  [/\b(at least|no fewer than|no less than|a minimum of|not less than)\s+$/i, 'at least'],
  [/\b(at most|up to|no more than|as many as|a maximum of|not more than)\s+$/i, 'at most'],
  [/\b(about|around|roughly|approximately|some|an estimated|estimated|circa|close to)\s+$/i, 'about'],
  [/\b(exactly|precisely|only|just)\s+$/i, 'exactly'],
];

/** "About" tolerates this share to either side; our choice. */
const ABOUT = 0.1;

function readAmount(text: string, match: RegExpMatchArray): Amount | null {
  const number = match[0];
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + number.length, at + number.length + 16);
  const value = valueOfWords(number);
  if (value === null || partOfName(number, before, after)) return null;
  const found = COMPARATORS.find(([pattern]) => pattern.test(before));
  const comparator = found?.[1] ?? 'exactly';
  const said = found ? (found[0].exec(before)?.[0] ?? '') : '';
  const percent = /^\s?(%|percent\b|per cent\b)/i.exec(after)?.[0] ?? '';
  const unit = percent
    ? 'percent'
    : /^[$€£¥]/.test(number) || /^\s(dollars|euros|pounds|yen|yuan|pesos)\b/.test(after)
      ? 'money'
      : isOrdinal(number)
        ? 'ordinal'
        : 'count';
  const start = at - said.length;
  const end = at + number.length + percent.length;
  return {
    start,
    end,
    text: text.slice(start, end),
    number,
    value,
    ...rangeOf(value, comparator),
    comparator,
    unit,
  };
}

function partOfName(number: string, before: string, after: string): boolean {
  const digits = /^\d+$/.test(number);
  if (digits && YEAR.test(number) && !/\b(over|than|least|most|about|some|exactly|nearly)\s$/i.test(before))
    return true;
  if (/^(one|two)$/i.test(number) && /^\s(of|another|day|time|side)\b/i.test(after)) return true;
  if (/^(second|first)$/i.test(number) && /^\s+(half|world)\b/i.test(after)) return true;
  if (/^\d{1,2}$/.test(number) && (MONTH_BEFORE.test(before) || MONTH_AFTER.test(after))) return true;
  if (/[-–/:.]$/.test(before) || /^([-–/:]\d|:\d|s\b|['’]s)/.test(after)) return true;
  return (
    digits &&
    /\p{Lu}[\p{L}.]*\s$/u.test(before) &&
    !/^(The|A|An|Some|About|Over|Nearly|Its|Only|Just|In)\s$/.test(before.trimStart())
  );
}

function valueOfWords(number: string): number | null {
  const lower = number.toLowerCase().replace(/^[$€£¥]/, '');
  const ordinal = ORDINALS.indexOf(lower);
  if (ordinal > 0) return ordinal;
  const words = lower.replace(/^an?\s+/, 'one ').split(/[\s-]+/);
  let total = 0;
  for (const word of words) {
    const plain = Number.parseFloat(word.replaceAll(',', ''));
    const small = WORDS.indexOf(word);
    if (MAGNITUDES[word] !== undefined) total = (total || 1) * MAGNITUDES[word];
    else if (small >= 0) total += small;
    else if (TENS[word] !== undefined) total += TENS[word];
    else if (Number.isFinite(plain)) total += plain;
    else return null;
  }
  return total;
}

function rangeOf(value: number, comparator: Comparator): { low: number; high: number } {
  const step = Number.EPSILON * Math.max(1, Math.abs(value));
  if (comparator === 'over') return { low: value + step, high: Infinity };
  if (comparator === 'under') return { low: -Infinity, high: value - step };
  if (comparator === 'at least') return { low: value, high: Infinity };
  if (comparator === 'at most') return { low: -Infinity, high: value };
  if (comparator === 'about') return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
  return { low: value, high: value };
}

/** "Over 5" and "under 5" share no value though both ranges end at 5. */
function touches(a: Amount, b: Amount): boolean {
  const open = (amount: Amount) => amount.comparator === 'over' || amount.comparator === 'under';
  const meet = a.high === b.low || b.high === a.low;
  return meet && (open(a) || open(b)) && a.comparator !== b.comparator;
}

function isOrdinal(number: string): boolean {
  return /\d(st|nd|rd|th)$/.test(number) || ORDINALS.includes(number.toLowerCase());
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
