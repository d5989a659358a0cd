import { kindOf, nameInWords } from '#components/articles/name-kinds';
import type { MarginNote, TextMark } from '#components/claims/article-text';
import type { ArticleView } from '#lib/articles/queries';
import type { NamedPlace } from '#lib/claims/named-places';

/** Names marked by kind; in the margin of each paragraph what its words do not say themselves: full names and dates. */
export function namesLayer(
  article: Pick<ArticleView, 'text' | 'sentences'>,
  places: readonly NamedPlace[],
): { marks: TextMark[]; notes: MarginNote[] } {
  return {
    marks: places.map((place) => ({
      id: `name-${place.start}`,
      start: place.start,
      end: place.end,
      kind: 'entity',
      name: { look: kindOf(place).look, says: nameInWords(place), iso: place.iso },
    })),
    notes: paragraphsOf(article, places).map((meanings) => ({
      key: `names-${meanings[0]?.at}`,
      at: meanings[0]?.at ?? 0,
      node: <Meanings meanings={meanings} />,
    })),
  };
}

type Meaning = { at: number; words: string; place: NamedPlace };

/** What there is to tell, once a paragraph. */
function paragraphsOf(
  { text, sentences }: Pick<ArticleView, 'text' | 'sentences'>,
  places: readonly NamedPlace[],
): Meaning[][] {
  const paragraphs = new Map<number, Map<string, Meaning>>();
  let at = 0;
  for (const place of places) {
    const words = text.slice(place.start, place.end);
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= place.start) at += 1;
    if (!place.unclear && saysItself(words, place.full)) continue;
    const paragraph = sentences[at]?.paragraph ?? 0;
    const told = paragraphs.get(paragraph) ?? new Map<string, Meaning>();
    const key = `${words} ${place.full}`;
    if (!told.has(key)) told.set(key, { at: place.start, words, place });
    paragraphs.set(paragraph, told);
  }
  return [...paragraphs.values()].map((told) => [...told.values()]);
}

/** A title before a name or "the" changes nothing. */
function saysItself(words: string, full: string): boolean {
  return words.replace(/['’]s?$/, '').endsWith(full);
}

function Meanings({ meanings }: { meanings: readonly Meaning[] }) {
  return (
    <ul className="space-y-1 border-l border-rule pl-4 text-sm">
      {meanings.map(({ at, words, place }) => (
        <li key={at}>
          <span className="text-ink-soft">{words}: </span>
          <Meant place={place} />
        </li>
      ))}
    </ul>
  );
}

function Meant({ place: { full, iso, unclear } }: { place: NamedPlace }) {
  if (unclear) return <span className="text-ink-soft">not clear when</span>;
  return iso ? <time dateTime={iso}>{full}</time> : full;
}
