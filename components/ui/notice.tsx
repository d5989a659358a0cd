import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from '#components/ui/glyph';

/** `done`: it worked. `problem`: it did not, and what to do. `note`: good to know. */
export type NoticeTone = 'done' | 'problem' | 'note';

const tones: Record<NoticeTone, { box: string; ink: string; glyph: GlyphName; word: string }> = {
  done: { box: 'border-supported bg-supported-soft', ink: 'text-supported', glyph: 'tick', word: 'Done:' },
  problem: { box: 'border-refuted bg-refuted-soft', ink: 'text-refuted', glyph: 'warning', word: 'Problem:' },
  note: { box: 'border-edge bg-sunk', ink: 'text-unknown', glyph: 'pencil', word: 'Note:' },
};

/** A line about what just happened, at the top of what it is about. A problem is announced at once, the rest politely. */
export function Notice({
  tone = 'note',
  title,
  children,
}: {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  const { box, ink, glyph, word } = tones[tone];
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={`flex gap-3 border-l-4 px-4 py-3 ${box} print:hidden`}
    >
      <Glyph name={glyph} className={`mt-0.5 size-5 ${ink}`} />
      <div className="min-w-0 flex-1 space-y-1">
        <span className="sr-only">{word}</span>
        {title ? <p className="font-semibold">{title}</p> : null}
        <div>{children}</div>
      </div>
    </div>
  );
}
