'use client';

import { useReaderZone } from '#components/ui/reader-zone';

/** An exact moment on the reader's own clock: "24 November 2026 at 10:30 CET"; in UTC without JavaScript. For deadlines. */
export function Moment({ at }: { at: Date }) {
  const zone = useReaderZone();
  return <time dateTime={at.toISOString()}>{inZone(at, zone)}</time>;
}

function inZone(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    at,
  );
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short', timeZone }).formatToParts(at);
  return `${words} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone}`;
}
