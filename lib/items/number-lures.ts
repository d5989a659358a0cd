import { amountsIn, isAsFine, numberLike } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';
import { countriesNear, countryOfDemonym, demonymOf } from '#lib/language/geography';

const NUMBER_FACTORS = [0.4, 0.6, 0.75, 1.25, 1.5, 2];
const SMALL_MAX = 12;
/** The century that is running. */
export const CENTURY_MAX = 21;

/** Other numbers in the same form and of the same size, none over `most`, for a number with or without its unit. Never throws. */
export function numberLures(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const [said] = amountsIn(text);
  if (!said) return [];
  const whole = Number.isInteger(said.value);
  // Of "two", every other count is more: the least would always be the answer.
  if (said.unit === 'count' && said.value === 2) return [];
  const small = said.unit === 'ordinal' || (whole && said.value <= SMALL_MAX && !/illion/.test(text));
  const values = small
    ? [1, -1, 2, -2, 3, -3].map((step) => said.value + step)
    : NUMBER_FACTORS.map((factor) => roundLike(said.value * factor, said.value));
  const inUnit = values.filter(
    (value) => value > (small ? 1 : 0) && value <= (said.unit === 'percent' ? 100 : most),
  );
  const numbers = inUnit
    .map((value) => numberLike(value, said.number))
    .filter((number) => isAsFine(number, said.number));
  return [...new Set(numbers.map((number) => text.replace(said.number, number)))].filter(
    (other) => other !== text,
  );
}

function roundLike(value: number, like: number): number {
  if (!Number.isInteger(like)) return Number(value.toFixed(String(like).split('.')[1]?.length ?? 0));
  const zeros = /0*$/.exec(String(like))?.[0].length ?? 0;
  const digits = String(Math.round(value)).length;
  const step = 10 ** Math.min(zeros, Math.max(0, digits - 2));
  return Math.round(value / step) * step;
}

/** Dates as fine as this one: those that are used nearby, then, for a bare year, years around it. Never throws. */
export function dateLures(text: string, used: readonly string[]): string[] {
  const [said, ...others] = datesIn(text);
  if (!said || others.length > 0) return [];
  const grain = (date: { month: number | null; day: number | null }) =>
    `${date.month !== null}${date.day !== null}`;
  const near = used.filter((other) => {
    const [found, ...more] = datesIn(other);
    return (
      found &&
      more.length === 0 &&
      other !== text &&
      grain(found) === grain(said) &&
      Math.abs((found.year ?? 0) - (said.year ?? 0)) <= YEARS_APART_MAX
    );
  });
  if (said.month !== null || said.year === null) return near;
  // No year far after all that the article tells of.
  const latest = Math.max(said.year, ...used.flatMap((other) => datesIn(other).map(({ year }) => year ?? 0)));
  const years = [-4, 3, -9, 6, 2, -2, 9]
    .map((step) => (said.year ?? 0) + step)
    .filter((year) => year <= latest + YEARS_AFTER_MAX)
    .map(String);
  return [...new Set([...near, ...years])];
}

const YEARS_APART_MAX = 30;
const YEARS_AFTER_MAX = 2;

/** Peoples of countries nearby, in the form of `word`. Never throws. */
export function nationalityLures(word: string): string[] {
  const country = countryOfDemonym(word);
  const isPlural = word.endsWith('s') && country !== null && demonymOf(country) !== word;
  return countriesNear(country ?? '')
    .slice(0, 8)
    .flatMap((other) => demonymOf(other) ?? [])
    .filter((other) => !isPlural || /(an|i|ean)$/.test(other))
    .map((other) => (isPlural ? `${other}s` : other));
}
