import type { EntityType } from '#lib/language/analysis';

/** A quantity as a range of words [first, end). */
export type Quantity = {
  first: number;
  end: number;
  type: Extract<EntityType, 'number' | 'money' | 'percent'>;
};

type Word = { text: string; upos: string };

const MAGNITUDES = new Set([
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'dozen',
  'm',
  'bn',
  'tn',
  'k',
]);
const CURRENCY_SIGN = /^(?:(?:US|A|C|NZ|HK)?\$|€|£|¥|₹|₩|₽|USD|EUR|GBP)$/;
const CURRENCY_WORD =
  /^(?:dollars?|cents?|euros?|pounds?|yen|yuan|rupees?|pesos?|roubles?|rubles?|francs?|won|kron(?:a|or|e|er)|reais|real|USD|EUR|GBP)$/;
const PERCENT = /^(?:%|percent|per-cent|pct)$/i;

/** The numbers, sums of money and percentages of a tagged sentence, longest run first found. Never throws. */
export function findQuantities(words: readonly Word[]): Quantity[] {
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < words.length) {
    const quantity = quantityAt(words, at);
    if (quantity) quantities.push(quantity);
    at = quantity ? quantity.end : at + 1;
  }
  return quantities;
}

function quantityAt(words: readonly Word[], first: number): Quantity | null {
  const text = (index: number) => words[index]?.text ?? '';
  const hasSign = CURRENCY_SIGN.test(text(first));
  let end = hasSign ? first + 1 : first;
  const numberAt = end;
  while (isNumber(words[end]) || (end > numberAt && MAGNITUDES.has(text(end).toLowerCase()))) end += 1;
  if (end === numberAt) return null;
  if (hasSign) return { first, end, type: 'money' };
  if (PERCENT.test(text(end))) return { first, end: end + 1, type: 'percent' };
  if (/^per$/i.test(text(end)) && /^cent$/i.test(text(end + 1)))
    return { first, end: end + 2, type: 'percent' };
  if (CURRENCY_SIGN.test(text(end)) || CURRENCY_WORD.test(text(end)))
    return { first, end: end + 1, type: 'money' };
  return { first, end, type: 'number' };
}

function isNumber(word: Word | undefined): boolean {
  return word?.upos === 'NUM';
}
