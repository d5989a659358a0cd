'use client';

import { useReaderZone } from '#components/ui/reader-zone';
import { momentInWords } from '#lib/platform/zoned-time';

/** An exact moment on the reader's own clock: "24 November 2026 at 10:30 CET"; in UTC without JavaScript. For deadlines. */
export function Moment({ at }: { at: Date }) {
  const zone = useReaderZone();
  return <time dateTime={at.toISOString()}>{momentInWords(zone, at)}</time>;
}
