import type { ReactNode } from 'react';

/** THE highlight: lies under words that prove something, and under nothing else. `id` makes it a place to link to. */
export function Mark({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <mark id={id} className="mark">
      {children}
    </mark>
  );
}

/** The highlighter at the size of a headline: a broad stroke low on the line. For the name and the first line only. */
export function Stroke({ children }: { children: ReactNode }) {
  return <span className="stroke">{children}</span>;
}

/** Words that part from the article's, under a red pencil; a reader who cannot see it hears that they differ. */
export function Differs({ children }: { children: ReactNode }) {
  return (
    <span className="underline decoration-refuted decoration-wavy decoration-2 underline-offset-4">
      <span className="sr-only">(differs: </span>
      {children}
      <span className="sr-only">)</span>
    </span>
  );
}
