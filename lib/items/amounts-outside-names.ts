import type { Slot } from '#lib/claims/clause';
import { containsWords } from '#lib/items/realize';
import { type Amount, amountsIn } from '#lib/language/amounts';

/**
 * The numbers of a slot that count or rank something and are no part of a name: "two" of "two Americans", "third" of "the third
 * bridge"; not the 13 of "Apollo 13", the "Seven" of a title, or the "first" of "published first". Never throws.
 */
export function amountsOutsideNames({ text, phrases = [] }: Pick<Slot, 'text' | 'phrases'>): Amount[] {
  const names = phrases.filter(({ type }) => IS_NAME.has(type)).map((phrase) => phrase.text);
  return amountsIn(text).filter((amount) => {
    const { number, start, end, text: said } = amount;
    const inName = names.some((name) => containsWords(name, number) && text.indexOf(name) >= 0);
    const at = start + said.indexOf(number);
    const before = text.slice(0, start);
    const after = text.slice(at + number.length);
    if (inName || MODEL_BEFORE.test(before) || /^(?:½|s\b)/.test(after)) return false;
    if (RANGE_BEFORE.test(before) || /^ (?:to|and|or) (?:\d|\p{Ll}+teen|ten|twenty)/u.test(after))
      return false;
    if (/^\p{Lu}\p{Ll}/u.test(number) && (before !== '' || /^\s\p{Lu}/u.test(after))) return false;
    return amount.unit !== 'ordinal' || ranks(before, text.slice(end));
  });
}

const IS_NAME = new Set<string>(['person', 'organization', 'country', 'place', 'event', 'work', 'other']);
/** "15 to 20": one end of a range is not what is told. */
const RANGE_BEFORE = /(?:\d|\b(?:ten|twenty|\p{Ll}+teen)) (?:to|and|or) $/u;
const MODEL_BEFORE = /(?:\p{Lu}\p{L}+|\bown|['’]s) $|\p{Lu}\p{L}*-$/u;

/** "The third bridge" and "its 14th season" rank; "first taken up", "finished second" and "the first and only" do not. */
function ranks(before: string, after: string): boolean {
  return /(?:^|\s)(?:the|an?|his|her|its|their)\s$/i.test(before) && RANKED.test(after);
}

const RANKED = /^[-\s](?!and\b|or\b|ever\b|ones?\b|times?\b|half\b|hand\b|name\b|lady\b|class\b)\p{Ll}/u;
