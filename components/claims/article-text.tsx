import type { ReactNode } from 'react';
import { cutAtMarks, type LaidSentence, layOut, type Paragraph } from '#lib/articles/lay-out';
import type { Span } from '#lib/language/spans';

/**
 * What a stretch of the text is: `proof` is THE mark (an approved claim, evidence); the others are pencilled under the words.
 * Where marks overlap, proof wins over claim over refusal over entity.
 */
export type TextMark = Span & {
  id: string;
  kind: 'proof' | 'claim' | 'entity' | 'refusal';
  name?: MarkedName | undefined;
};
/** How a name is pencilled and what it tells who points at it, comes to it by keyboard or taps it; `iso` is the date it means. */
export type MarkedName = { look: string; says: string; iso: string | null };

/** Something that stands beside the paragraph of the place `at` (an offset into the text). */
export type MarginNote = { key: string; at: number; node: ReactNode };

/**
 * The text of an article as a magazine page. Each sentence has the address `#s<ordinal>`; arriving by it marks the sentence,
 * and its number leads there, or to the sentence's own page where `sentencePage` says which. Marks may nest and overlap; the first words of each carry the address `#m-<id>`. Notes stand in the margin beside their
 * paragraph on a wide screen and under it on a phone. `numbered` shows the addresses to everybody and in print.
 */
export function ArticleText({
  text,
  sentences,
  marks = [],
  notes = [],
  partAt,
  numbered,
  sentencePage,
  lang,
}: {
  text: string;
  sentences: readonly (Span & { ordinal: number; paragraph: number })[];
  marks?: readonly TextMark[];
  notes?: readonly MarginNote[];
  /** A place in the paragraph that has the address `#part`. */
  partAt?: number | undefined;
  numbered?: boolean;
  sentencePage?: (ordinal: number) => string;
  lang?: string;
}) {
  const paragraphs = layOut(text, sentences);
  const noted = notes.length > 0;
  return (
    <div lang={lang} className={`font-serif text-lg ${noted ? 'reading-noted' : ''}`}>
      {paragraphs.map((paragraph, at) => {
        const end = paragraphs[at + 1]?.start ?? Number.POSITIVE_INFINITY;
        const from = at === 0 ? 0 : paragraph.start;
        const isHere = (place: number) => from <= place && place < end;
        const own = notes.filter((note) => isHere(note.at));
        return (
          <div
            key={paragraph.start}
            id={partAt !== undefined && isHere(partAt) ? 'part' : undefined}
            className="reading-row"
          >
            <p className="relative">
              <Sentences
                text={text}
                paragraph={paragraph}
                marks={marks}
                numbered={numbered === true}
                sentencePage={sentencePage}
              />
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

type Given = {
  text: string;
  marks: readonly TextMark[];
  numbered: boolean;
  sentencePage: ((ordinal: number) => string) | undefined;
};

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

function Sentence({ sentence, text, marks, numbered, sentencePage }: Given & { sentence: LaidSentence }) {
  const id = `s${sentence.ordinal}`;
  return (
    <span id={id} className="sentence">
      <a
        href={sentencePage?.(sentence.ordinal) ?? `#${id}`}
        tabIndex={numbered ? undefined : -1}
        aria-label={`${sentencePage ? 'Sentence' : 'Link to sentence'} ${sentence.ordinal}`}
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
      <Marked marks={marks}>{children}</Marked>
    </>
  );
}

function Marked({ marks, children }: { marks: readonly TextMark[]; children: string }) {
  const name = marks.find((mark) => mark.name)?.name;
  if (!name) return <mark className={lookOf(marks)}>{children}</mark>;
  return (
    <mark
      className={`name ${name.look}`}
      data-says={name.says}
      aria-description={name.says}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what a name means is told to the keyboard and to a tap as well.
      tabIndex={0}
    >
      {name.iso ? <time dateTime={name.iso}>{children}</time> : children}
    </mark>
  );
}

function lookOf(marks: readonly TextMark[]): string {
  const of = (kind: TextMark['kind']) => marks.filter((mark) => mark.kind === kind).length;
  if (of('proof') > 0) return of('proof') + of('claim') > 1 ? 'mark mark-shared' : 'mark';
  if (of('claim') > 0) return of('claim') > 1 ? 'pencil-claim mark-shared' : 'pencil-claim';
  return of('refusal') > 0 ? 'pencil-refusal' : 'pencil-entity';
}
