import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'accent' | 'good' | 'bad' | 'unsure';

const tones: Record<BadgeTone, string> = {
  plain: 'border-rule text-ink-soft',
  accent: 'border-accent text-accent',
  good: 'border-supported text-supported',
  bad: 'border-refuted text-refuted',
  unsure: 'border-dashed border-unknown text-unknown',
};

/** One or two words about the state or kind of a thing: "Draft", "Said in passing". The words say all; the tone helps. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-sm border px-1.5 text-sm font-medium leading-5.5 whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
