const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Further away than this the date itself says more than "5 weeks ago". */
const RELATIVE_MAX_MS = 14 * DAY_MS;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exactFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A moment, relative to `now` ("3 hours ago", "in 2 days"), with the exact one on hover and in the markup. */
export function When({ at, now }: { at: Date; now: Date }) {
  return (
    <time dateTime={at.toISOString()} title={`${exactFormat.format(at)} UTC`}>
      {distance(at.getTime() - now.getTime()) ?? dayFormat.format(at)}
    </time>
  );
}

/** A day given as YYYY-MM-DD (or YYYY-MM, YYYY), written out. */
export function Day({ date }: { date: string }) {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return <time dateTime={date}>{whole ? dayFormat.format(new Date(`${date}T00:00:00Z`)) : date}</time>;
}

function distance(ms: number): string | null {
  const size = Math.abs(ms);
  if (size > RELATIVE_MAX_MS) return null;
  if (size < MINUTE_MS) return ms <= 0 ? 'just now' : 'in a moment';
  if (size < HOUR_MS) return relative.format(Math.trunc(ms / MINUTE_MS), 'minute');
  if (size < DAY_MS) return relative.format(Math.trunc(ms / HOUR_MS), 'hour');
  return relative.format(Math.trunc(ms / DAY_MS), 'day');
}
