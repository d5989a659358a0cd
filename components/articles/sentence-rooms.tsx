import { nameInWords } from '#components/articles/name-kinds';
import { SentenceClaims } from '#components/articles/sentence-claims';
import { sentencePageOf } from '#components/articles/sentence-page';
import { SentenceTree } from '#components/articles/sentence-tree';
import { CopyLink } from '#components/ui/copy-link';
import { Part } from '#components/ui/part';
import { Passage, partsAround } from '#components/ui/passage';
import type { Found } from '#lib/claims/inspect-article';
import type { NamedPlace } from '#lib/claims/named-places';
import type { SentenceView } from '#lib/claims/sentence-queries';
import type { Token } from '#lib/language/analysis';
import { overlaps } from '#lib/language/spans';

/**
 * All that is known of one sentence: where it stands and, beside it, what it claims or why it does not; its names; and how
 * it was read.
 */
export function SentenceRooms({
  view,
  words,
  names,
}: {
  view: SentenceView;
  words: Found<Token[]>;
  names: Found<NamedPlace[]>;
}) {
  const { article, span, ordinal } = view;
  const here = names.kind === 'found' ? names.found.filter((place) => overlaps(place, span)) : [];
  const href = sentencePageOf({ id: article.name }, ordinal);
  return (
    <>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,36rem)_minmax(16rem,1fr)] lg:grid-rows-[auto_1fr]">
        <div>
          <Paragraph view={view} />
          <CopyLink href={href} label="Copy link to this sentence" />
        </div>
        <section aria-labelledby="claims" className="lg:row-span-2">
          <h2 id="claims" className="mb-4 font-serif text-xl font-semibold">
            What it claims
          </h2>
          <SentenceClaims view={view} />
        </section>
        {here.length > 0 ? <Names text={article.text} places={here} /> : null}
      </div>
      <Part title="How it was read">
        <SentenceTree words={words} href={href} />
      </Part>
    </>
  );
}

function Paragraph({ view: { article, span, paragraph, ordinal } }: { view: SentenceView }) {
  const within = { start: span.start - paragraph.start, end: span.end - paragraph.start };
  return (
    <Passage
      paragraphs={[partsAround(article.text.slice(paragraph.start, paragraph.end), within)]}
      source={{
        title: article.title ?? '',
        publisher: article.publisher,
        publishedOn: article.date,
        href: `/articles/${article.name}#s${ordinal}`,
      }}
    />
  );
}

function Names({ text, places }: { text: string; places: readonly NamedPlace[] }) {
  return (
    <section aria-labelledby="names">
      <h2 id="names" className="mb-4 font-serif text-xl font-semibold">
        Names, dates and figures
      </h2>
      <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-6">
        {places.map((place) => (
          <div
            key={place.start}
            className="col-span-2 grid grid-cols-subgrid items-baseline border-t border-rule py-1.5"
          >
            <dt className="font-serif text-lg">{text.slice(place.start, place.end)}</dt>
            <dd className="text-ink-soft">
              {place.iso ? <time dateTime={place.iso}>{nameInWords(place)}</time> : nameInWords(place)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
