/** A zone of the browser, like "Europe/Berlin", is known here too. Never throws. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment of a minute as `datetime-local` writes it ("2026-11-23T09:00") on the clocks of a zone. A minute that the clocks skip is the
 * one an hour later; of one that they show twice it is the first. An invalid date where there is no such minute. Never throws.
 */
export function momentIn(zone: string, local: string): Date {
  const asUtc = new Date(`${local}Z`).getTime();
  if (Number.isNaN(asUtc)) return new Date(Number.NaN);
  const before = asUtc - offsetMs(zone, asUtc - DAY_MS);
  const after = asUtc - offsetMs(zone, asUtc + DAY_MS);
  const fitting = [before, after].filter((at) => at + offsetMs(zone, at) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before);
}

/** A moment as `datetime-local` shows it on the clocks of a zone. Never throws for a zone that `isZone` knows. */
export function localMinute(zone: string, at: Date): string {
  return new Date(at.getTime() + offsetMs(zone, at.getTime()))
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** A moment on the clocks of a zone: "24 November 2026 at 10:30 CET". Never throws for a zone that `isZone` knows. */
export function momentInWords(zone: string, at: Date): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
  const names = NAMING_LOCALES.map((locale) => zoneName(locale, zone, at));
  return `${words} ${names.find((name) => !name.startsWith('GMT+') && !name.startsWith('GMT-')) ?? names[0] ?? zone}`;
}

/** Each knows the short names of its own zones: CET, EST, AEDT; else it says GMT-5. */
const NAMING_LOCALES = ['en-GB', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];

function zoneName(locale: string, timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function offsetMs(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(at / 1000) * 1000;
}
