import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArticleText, type TextMark } from '#components/claims/article-text';

const text = 'Ada met Ben in Rome. They left on Monday.\n\nNobody saw them again.';
const sentences = [
  { ordinal: 1, paragraph: 0, start: 0, end: 20 },
  { ordinal: 2, paragraph: 0, start: 21, end: 41 },
  { ordinal: 3, paragraph: 1, start: 43, end: 65 },
];

function shown(marks: TextMark[]): string {
  return renderToStaticMarkup(<ArticleText text={text} sentences={sentences} marks={marks} />);
}

function wordsOf(markup: string): string {
  return markup.replaceAll(/<a [^>]*>\d+<\/a>/g, '').replaceAll(/<[^>]*>|\n/g, '');
}

describe('ArticleText', () => {
  test('gives each sentence an address', () => {
    const markup = shown([]);
    for (const { ordinal } of sentences) expect(markup).toContain(`id="s${ordinal}"`);
  });

  test('shows every character once, in order, however marks overlap', () => {
    const kinds = ['proof', 'claim', 'entity', 'refusal'] as const;
    const anyMark = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.constantFrom(...kinds))
      .map(([a, b, kind]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, kind }));
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (drawn) => {
        const marks = drawn.map((mark, at) => ({ ...mark, id: String(at) }));
        expect(wordsOf(shown(marks))).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  test('deepens the band where two claims share words, and only there', () => {
    const markup = shown([
      { id: 'a', kind: 'claim', start: 0, end: 20 },
      { id: 'b', kind: 'claim', start: 15, end: 19 },
    ]);
    expect(markup).toContain('<mark class="pencil-claim mark-shared">Rome</mark>');
    expect(markup).toContain('<mark class="pencil-claim">Ada met Ben in </mark>');
  });

  test('puts a note beside the paragraph of its place', () => {
    const markup = renderToStaticMarkup(
      <ArticleText text={text} sentences={sentences} notes={[{ key: 'n', at: 50, node: <b>note</b> }]} />,
    );
    expect(markup.indexOf('note</b>')).toBeGreaterThan(markup.indexOf('id="s3"'));
  });
});
