import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { namesLayer } from '#components/articles/names-layer';
import { ArticleText } from '#components/claims/article-text';
import type { NamedPlace } from '#lib/claims/named-places';

const text = 'Marie Curie came on Tuesday. Curie met the WHO that year.';
const sentences = [
  { ordinal: 1, paragraph: 0, start: 0, end: 28 },
  { ordinal: 2, paragraph: 0, start: 29, end: 57 },
];

function place(words: string, change: Partial<NamedPlace>): NamedPlace {
  const start = text.lastIndexOf(words);
  return {
    start,
    end: start + words.length,
    type: 'person',
    full: words,
    iso: null,
    unclear: null,
    ...change,
  };
}

const places = [
  { ...place('Marie Curie', {}), start: 0, end: 11 },
  place('Tuesday', { type: 'date', full: 'March 8, 2022', iso: '2022-03-08' }),
  place('Curie', { full: 'Marie Curie' }),
  place('that year', { type: 'date', full: '', unclear: 'when "that year" was cannot be told surely' }),
];

function shown(): string {
  const { marks, notes } = namesLayer({ text, sentences }, places);
  return renderToStaticMarkup(
    <ArticleText
      text={text}
      sentences={sentences}
      marks={marks}
      notes={notes}
      sentencePage={(n) => `/s/${n}`}
    />,
  );
}

describe('names in a text', () => {
  test('each says its type and full name to the pointer, the keyboard and a screen reader', () => {
    expect(shown()).toContain(
      '<mark class="name name-person" data-says="Person: Marie Curie" aria-description="Person: Marie Curie" tabindex="0">Curie</mark>',
    );
  });

  test('a relative time has its date in the markup', () => {
    expect(shown()).toContain('<time dateTime="2022-03-08">Tuesday</time></mark>');
  });

  test('the margin tells what the words do not, once', () => {
    const { notes } = namesLayer({ text, sentences }, [...places, ...places]);
    expect(notes).toHaveLength(1);
    const margin = renderToStaticMarkup(notes[0]?.node).replaceAll(/<[^>]*>/g, '|');
    expect(margin.match(/March 8, 2022|Marie Curie|not clear when/g)).toEqual([
      'March 8, 2022',
      'Marie Curie',
      'not clear when',
    ]);
  });

  test('the number of a sentence leads to its page', () => {
    expect(shown()).toContain('href="/s/2"');
  });
});
