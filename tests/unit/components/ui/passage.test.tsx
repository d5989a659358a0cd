import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Passage, partsAround } from '#components/ui/passage';

const source = { title: 'A title', publisher: 'A paper', publishedOn: '2024-05-01', href: '/articles/1#s2' };

test('the parts around a span join to the paragraph', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (paragraph, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const parts = partsAround(paragraph, { start, end });
      expect(parts.map((part) => part.text).join('')).toBe(paragraph);
    }),
  );
});

test('only the evidence is marked, and text kept back is not in the page', () => {
  const markup = renderToStaticMarkup(
    <Passage
      source={source}
      paragraphs={[
        [
          { text: 'This proves it.', role: 'evidence' },
          { text: 'secret', role: 'hidden' },
          { text: ' More.', role: 'plain' },
        ],
      ]}
    />,
  );
  expect(markup.match(/<mark/g)).toHaveLength(1);
  expect(markup).toContain('This proves it.</mark>');
  expect(markup).not.toContain('secret');
});

test('the source is a link only for those who may follow it', () => {
  const closed = renderToStaticMarkup(<Passage paragraphs={[]} source={{ ...source, href: null }} />);
  expect(closed).toContain('A title');
  expect(closed).not.toContain('href');
});
