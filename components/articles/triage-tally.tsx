'use client';

import { useEffect, useState } from 'react';
import type { ClaimCounts } from '#lib/claims/queries';

/** Sent by a card when its decision is stored. */
export type Decided = { from: keyof ClaimCounts; to: keyof ClaimCounts };
export const DECIDED = 'claimcheck:decided';

/** How far triage has come, and what is next; with JavaScript it counts along. */
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
  const { draft, approved, rejected } = tally;
  return (
    <>
      {`${draft} to decide, ${approved} approved, ${rejected} rejected. `}
      {draft === 0 && approved > 0 ? (
        <a href="#collect" className="link">
          Collect the approved claims
        </a>
      ) : (
        <span className="pointer-coarse:hidden">Press J to begin, ? for all keys.</span>
      )}
    </>
  );
}
