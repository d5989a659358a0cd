'use client';

import { useEffect, useState } from 'react';

const SECOND_MS = 1000;
/** From here on the time left is shown in the colour of trouble. */
const LAST_MS = 60_000;

/**
 * How long an attempt may still take. Counts by the page's own stopwatch from what the server said was left, so a wrong
 * clock on the desk does not matter. Without JavaScript it is the minute at which it ends.
 */
export function TimeLeft({ deadline, leftMs }: { deadline: string; leftMs: number }) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const begun = performance.now();
    const tick = () => setLeft(Math.max(0, leftMs - (performance.now() - begun)));
    tick();
    const timer = setInterval(tick, SECOND_MS);
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    <p className="text-sm text-ink-soft figures">
      {left === null ? (
        <>
          Until <time dateTime={deadline}>{deadline.slice(11, 16)} UTC</time>
        </>
      ) : (
        <span role="timer" className={left < LAST_MS ? 'font-semibold text-refuted' : ''}>
          {clock(left)} left
        </span>
      )}
    </p>
  );
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}
