import type { ReactNode } from 'react';
import { cutAtMarks, type LaidSentence, layOut, type Paragraph } from '#lib/articles/lay-out';
import type { Span } from '#lib/language/spans';

/**
 * What a stretch of the text is: `proof` is THE mark (an approved claim, evidence); the others are pencilled under the words.
 * Where marks overlap, proof wins over claim over refusal over entity.
 */
export type TextMark = Span & { id: string; kind: 'proof' | 'claim' | 'entity' | 'refusal' };

/** Something that stands beside the paragraph of the place `at` (an offset into the text). */
export type MarginNote = { key: string; at: number; node: ReactNode };

/**
 * The text of an article as a magazine page. Each sentence has the address `#s<ordinal>`; arriving by it marks the sentence.
 * Marks may nest and overlap; the first words of each carry the address `#m-<id>`. Notes stand in the margin beside their
 * paragraph on a wide screen and under it on a phone. `numbered` shows the addresses to everybody and in print.
 */
export function ArticleText({
  text,
  sentences,
  marks = [],
  notes = [],
  numbered,
  lang,
}: {
  text: string;
  sentences: readonly (Span & { ordinal: number; paragraph: number })[];
  marks?: readonly TextMark[];
  notes?: readonly MarginNote[];
  numbered?: boolean;
  lang?: string;
}) {
  const paragraphs = layOut(text, sentences);
  const noted = notes.length > 0;
  return (
    <div lang={lang} className={`font-serif text-lg ${noted ? 'reading-noted' : ''}`}>
      {paragraphs.map((paragraph, at) => {
        const end = paragraphs[at + 1]?.start ?? Number.POSITIVE_INFINITY;
        const from = at === 0 ? 0 : paragraph.start;
        const own = notes.filter((note) => from <= note.at && note.at < end);
        return (
          <div key={paragraph.start} className="reading-row">
            <p className="relative">
              <Sentences text={text} paragraph={paragraph} marks={marks} numbered={numbered === true} />
            </p>
            {own.length > 0 ? <Margin notes={own} /> : null}
          </div>
        );
      })}
    </div>
  );
}

function Margin({ notes }: { notes: readonly MarginNote[] }) {
  return (
    <div className="mt-3 space-y-4 font-sans text-base lg:mt-1">
      {notes.map((note) => (
        <div key={note.key}>{note.node}</div>
      ))}
    </div>
  );
}

type Given = { text: string; marks: readonly TextMark[]; numbered: boolean };

function Sentences({ paragraph, ...given }: Given & { paragraph: Paragraph }): ReactNode {
  return (
    <>
      {paragraph.sentences.map((sentence) => (
        <span key={sentence.start}>
          {sentence.before}
          <Sentence sentence={sentence} {...given} />
        </span>
      ))}
      {paragraph.after}
    </>
  );
}

function Sentence({ sentence, text, marks, numbered }: Given & { sentence: LaidSentence }) {
  const id = `s${sentence.ordinal}`;
  return (
    <span id={id} className="sentence">
      <a
        href={`#${id}`}
        tabIndex={numbered ? undefined : -1}
        aria-label={`Link to sentence ${sentence.ordinal}`}
        className={numbered ? 'address' : 'address address-quiet'}
      >
        {sentence.ordinal}
      </a>
      {cutAtMarks(sentence, marks).map((segment) => (
        <Words
          key={segment.start}
          marks={marks.filter((mark) => segment.marks.includes(mark.id))}
          at={segment.start}
        >
          {text.slice(segment.start, segment.end)}
        </Words>
      ))}
    </span>
  );
}

/** Words with what covers them. Addresses of marks that begin here stand before the words, one for each mark. */
function Words({
  marks,
  at,
  children,
}: {
  marks: readonly TextMark[];
  at: number;
  children: string;
}): ReactNode {
  if (marks.length === 0) return children;
  const begun = marks.filter((mark) => mark.start === at);
  return (
    <>
      {begun.map((mark) => (
        <span key={mark.id} id={`m-${mark.id}`} />
      ))}
      <mark className={lookOf(marks)}>{children}</mark>
    </>
  );
}

function lookOf(marks: readonly TextMark[]): string {
  const of = (kind: TextMark['kind']) => marks.filter((mark) => mark.kind === kind).length;
  if (of('proof') > 0) return of('proof') + of('claim') > 1 ? 'mark mark-shared' : 'mark';
  if (of('claim') > 0) return of('claim') > 1 ? 'pencil-claim mark-shared' : 'pencil-claim';
  return of('refusal') > 0 ? 'pencil-refusal' : 'pencil-entity';
}
