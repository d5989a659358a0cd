import type { DifficultyCue, Gauged } from '#lib/items/difficulty';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/** From this distance on two numbers are far apart: a share of the larger one; for dates years. */
const FAR_SHARE = 0.5;
const FAR_YEARS = 10;
/** Side by side makes harder by this much, far apart easier by it. */
const WEIGHT = 0.1;

/** How close the nearest wrong number or date is to the right one; null where no two are set against each other. Never throws. */
export function distanceCue({ nearMiss, options, key }: Gauged): DifficultyCue | null {
  const wrong = nearMiss ? [nearMiss.to] : options.filter((option) => option !== key);
  const right = nearMiss?.from ?? key;
  const distances = wrong.flatMap((other) => distanceBetween(right, other) ?? []);
  if (distances.length === 0) return null;
  const weight = Math.round(100 * WEIGHT * (1 - 2 * Math.min(1, ...distances))) / 100;
  const words =
    weight > 0 ? 'right and wrong number lie close together' : 'right and wrong number lie far apart';
  return { name: 'distance', weight, words };
}

/** 0 for the same, 1 for far apart; null unless both are numbers or both are dates. */
function distanceBetween(one: string, other: string): number | null {
  const [from, to] = [yearsOf(one), yearsOf(other)];
  if (from !== null && to !== null) return Math.min(1, Math.abs(from - to) / FAR_YEARS);
  const [a, b] = [amountsIn(one)[0]?.value, amountsIn(other)[0]?.value];
  if (a === undefined || b === undefined || from !== null || to !== null) return null;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.min(1, Math.abs(a - b) / larger / FAR_SHARE);
}

/** A date as years, with months and days as parts of one. */
function yearsOf(text: string): number | null {
  const [date] = datesIn(text);
  if (!date) return null;
  return (date.year ?? 0) + ((date.month ?? 1) - 1) / 12 + ((date.day ?? 1) - 1) / 365;
}
