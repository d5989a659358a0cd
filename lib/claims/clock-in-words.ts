import type { Clock } from '#lib/claims/claim';
import { dayInWords } from '#lib/language/day';

/**
 * When a claim holds, in words: "from 1914 to 1918", "as of March 10, 2022", "goes stale"; nothing where the article does
 * not say. Never throws.
 */
export function clockInWords({ asOf, validFrom, validTo, perishable }: Clock): string[] {
  return [
    ...bounds(validFrom, validTo),
    ...(asOf === null ? [] : [`as of ${dayInWords(asOf)}`]),
    ...(perishable ? ['goes stale'] : []),
  ];
}

function bounds(from: string | null, to: string | null): string[] {
  if (from !== null && to === from) return [`${isWholeDay(from) ? 'on' : 'in'} ${dayInWords(from)}`];
  if (from !== null && to !== null) return [`from ${dayInWords(from)} to ${dayInWords(to)}`];
  if (from !== null) return [`since ${dayInWords(from)}`];
  return to === null ? [] : [`until ${dayInWords(to)}`];
}

function isWholeDay(iso: string): boolean {
  return iso.length === 'YYYY-MM-DD'.length;
}
