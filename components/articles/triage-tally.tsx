'use client';

import { useEffect, useState } from 'react';
import type { ClaimCounts } from '#lib/claims/queries';

/** Sent by a card when its decision is stored. */
export type Decided = { from: keyof ClaimCounts; to: keyof ClaimCounts };
export const DECIDED = 'claimcheck:decided';

/** How far triage has come; with JavaScript it counts along. */
export function TriageTally({ counts }: { counts: ClaimCounts }) {
  const [tally, setTally] = useState(counts);
  useEffect(() => {
    const count = (event: Event) => {
      const { from, to } = (event as CustomEvent<Decided>).detail;
      setTally((before) => ({ ...before, [from]: before[from] - 1, [to]: before[to] + 1 }));
    };
    window.addEventListener(DECIDED, count);
    return () => window.removeEventListener(DECIDED, count);
  }, []);
  return `${tally.draft} to decide, ${tally.approved} approved, ${tally.rejected} rejected.`;
}
