import { type Amount, amountsIn } from '#lib/language/amounts';
import { type DateMention, datesIn } from '#lib/language/calendar';
import { countryNamed, isNationality } from '#lib/language/countries';
import { countryOfDemonym } from '#lib/language/geography';
import { singular, verbBase } from '#lib/language/morphology';
import { folded } from '#lib/language/names';

/** A phrase taken apart for comparison. */
export type Phrase = {
  text: string;
  names: string[];
  /** Content words that are no names, numbers or dates, in their base form. */
  words: string[];
  amounts: Amount[];
  dates: DateMention[];
};

/** The parts of a phrase: names, numbers, dates and other content words. Never throws. */
export function readPhrase(text: string): Phrase {
  const cached = known.get(text);
  if (cached) return cached;
  const phrase = parse(text);
  if (known.size >= CACHED_PHRASES) known.clear();
  known.set(text, phrase);
  return phrase;
}

const CACHED_PHRASES = 50_000;
const known = new Map<string, Phrase>();

/** Words that carry no content of their own within a phrase. */
const EMPTY = new Set(
  'a an the this that these those its his her their our my your of in on at to for from by with as into onto about over under between among during through and or but be is are was were been being am has have had do does did will would there here which who whom whose what it he she they them him also then than so such own s t very more most less least up out off per not no never'.split(
    ' ',
  ),
);

/** Words that weigh although they are short: they change what a phrase says. */
export const GUARDS = new Set(
  'former acting interim deputy vice candidate observer associate honorary partial alleged proposed planned would-be potential almost nearly half attempted failed unofficial assistant aspiring prospective fake mock runner-up non'.split(
    ' ',
  ),
);

/** The unit of an amount that is told by its sign as well: "$5", "5 dollars". */
const CURRENCY = /^(?:dollars?|euros?|pounds?)$/;

const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*(?:\s(?:(?:of|the|de|da|del|der|van|von|du|la|le|al|bin|ibn|for|and)\s(?:the\s)?)?(?=\p{Lu}|\d)[\p{L}\p{M}\p{N}.'’&-]+)*/gu;

function parse(text: string): Phrase {
  const amounts = amountsIn(text);
  const dates = datesIn(text);
  let rest = blank(text, [...amounts, ...dates]);
  const names: string[] = [];
  rest = rest.replace(NAME, (name: string, at: number) => {
    const plain = name
      .replace(/['’]s?$/, '')
      .replace(/[.,]$/, (mark) => (mark === '.' && /\p{Lu}\.$/u.test(name) ? mark : ''));
    if (at === 0 && !/\s/.test(plain) && OPENERS.has(plain.toLowerCase())) return name.toLowerCase();
    const country = isNationality(plain) ? countryOfDemonym(plain) : countryNamed(plain);
    names.push(...(country ? [country] : splitAnd(plain)));
    return ' ';
  });
  const words = folded(rest)
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .filter((word) => !(CURRENCY.test(word) && amounts.some(({ unit }) => unit === 'money')))
    .map(baseWord);
  return { text, names, words: [...new Set(words)], amounts, dates };
}

/** Words that open a phrase with a capital only because they open a sentence. */
const OPENERS = new Set(
  'over under more less fewer most many some several all both each every no none few about around nearly almost only at one two three four five six seven eight nine ten the a an in on by for from after before during since until another other such any'.split(
    ' ',
  ),
);

/** "Argentina and Brazil" are two names, "Trinidad and Tobago" is one. */
function splitAnd(name: string): string[] {
  if (!/ and /.test(name) || countryNamed(name) !== null) return [name];
  return name.split(' and ');
}

function blank(text: string, spans: { start: number; end: number }[]): string {
  let blanked = text;
  for (const { start, end } of spans) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

const bases = new Map<string, string>();

/** One base for the forms of a word: "elections", "election"; "designated", "designate". */
export function baseWord(word: string): string {
  const cached = bases.get(word);
  if (cached !== undefined) return cached;
  const inflected = /(ed|ing)$/.test(word) && word.length > 4;
  const base = (inflected && verbBase(word, '')) || singular(word);
  if (bases.size >= CACHED_PHRASES) bases.clear();
  bases.set(word, base);
  return base;
}
