'use client';

import { useSyncExternalStore } from 'react';

/** The time zone of whoever reads, like "Europe/Berlin"; UTC on the server and without JavaScript. */
export function useReaderZone(): string {
  return useSyncExternalStore(never, here, () => 'UTC');
}

const never = () => () => undefined;
const here = () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
