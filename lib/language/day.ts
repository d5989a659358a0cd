import { MONTHS } from '#lib/language/calendar';

/** A day of the calendar, or the month or year it lies in, as ISO text: "2022-03-10", "2022-03", "2022". */
export type IsoDate = string;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;

/** The day `days` after (negative: before) the given ISO day. Never throws for a valid ISO day. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The month `months` after the month of the given ISO day, as "YYYY-MM". */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The year `years` after the year of the given ISO day, as "YYYY". */
export function addYears(day: IsoDate, years: number): IsoDate {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0');
}

/** True when the day exists: "2024-02-30" does not. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** "2022-03-10" as "March 10, 2022", "2022-03" as "March 2022", "2022" as itself. Never throws. */
export function dayInWords(iso: IsoDate): string {
  const [year = iso, month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** ISO text of parts that are known from the largest on. */
export function isoOf(year: number, month: number | null, day: number | null): IsoDate {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
