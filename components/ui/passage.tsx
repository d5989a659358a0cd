import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark';
import { Day } from '#components/ui/when';

/** A stretch of a paragraph; `evidence` is what proves, `hidden` is text kept back (shown as an ellipsis). */
export type PassagePart = { text: string; role: 'plain' | 'evidence' | 'hidden' };

/** Where a passage comes from. `href` is null where the reader may not open the article. */
export type PassageSource = {
  title: string;
  publisher?: string | null | undefined;
  publishedOn?: string | null | undefined;
  href: string | null;
};

/** Evidence: paragraphs with the proving sentence marked in its place, and where it stands. */
export function Passage({
  paragraphs,
  source,
}: {
  paragraphs: readonly (readonly PassagePart[])[];
  source: PassageSource;
}) {
  return (
    <figure className="border-l-2 border-edge pl-4 sm:pl-5">
      <blockquote className="max-w-measure space-y-3 font-serif text-lg">
        {paragraphs.map((parts) => (
          <p
            key={parts
              .map((part) => part.text)
              .join('')
              .slice(0, 80)}
          >
            <Parts parts={parts} />
          </p>
        ))}
      </blockquote>
      <figcaption className="mt-2 text-sm text-ink-soft">
        <SourceLine source={source} />
      </figcaption>
    </figure>
  );
}

/** Cuts a paragraph into parts around one span given relative to the paragraph. */
export function partsAround(paragraph: string, span: { start: number; end: number }): PassagePart[] {
  const parts: PassagePart[] = [
    { text: paragraph.slice(0, span.start), role: 'plain' },
    { text: paragraph.slice(span.start, span.end), role: 'evidence' },
    { text: paragraph.slice(span.end), role: 'plain' },
  ];
  return parts.filter((part) => part.text !== '');
}

function Parts({ parts }: { parts: readonly PassagePart[] }): ReactNode {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.text.length;
    if (part.role === 'evidence') return <Mark key={key}>{part.text}</Mark>;
    if (part.role === 'plain') return <span key={key}>{part.text}</span>;
    return (
      <span key={key} className="text-ink-soft">
        <span aria-hidden="true">…</span>
        <span className="sr-only">(left out: it answers another question)</span>
      </span>
    );
  });
}

/** "Title, Publisher, 2024-05-01", the title linked to the very sentence where the reader may follow. */
export function SourceLine({ source }: { source: PassageSource }) {
  return (
    <cite className="not-italic">
      {source.href ? (
        <a href={source.href} className="link">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {source.publisher ? `, ${source.publisher}` : ''}
      {source.publishedOn ? (
        <>
          , <Day date={source.publishedOn} />
        </>
      ) : null}
    </cite>
  );
}
