import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtMarks, layOut } from '#lib/articles/lay-out';

const text = 'One is here. Two follows.\n\nThree stands alone.';
const sentences = [
  { ordinal: 1, paragraph: 0, start: 0, end: 12 },
  { ordinal: 2, paragraph: 0, start: 13, end: 25 },
  { ordinal: 3, paragraph: 1, start: 27, end: 46 },
];

describe('laying out a text', () => {
  test('groups sentences by paragraph and keeps the space between them', () => {
    const [first, second] = layOut(text, sentences);
    expect(first?.sentences.map((s) => [s.before, text.slice(s.start, s.end)])).toEqual([
      ['', 'One is here.'],
      [' ', 'Two follows.'],
    ]);
    expect(second?.sentences.map((s) => s.ordinal)).toEqual([3]);
  });

  test('keeps what stands behind the last sentence of a paragraph', () => {
    const paragraphs = layOut('A claim. ***\nMore.', [
      { ordinal: 1, paragraph: 0, start: 0, end: 8 },
      { ordinal: 2, paragraph: 1, start: 13, end: 18 },
    ]);
    expect(paragraphs.map((p) => p.after)).toEqual([' ***', '']);
  });

  test('makes a paragraph of each line while sentences are not known', () => {
    expect(layOut('Head\n\nBody', []).map((p) => p.after)).toEqual(['Head', 'Body']);
  });

  test('loses no visible character', () => {
    const shown = layOut(text, sentences)
      .map((p) => p.sentences.map((s) => s.before + text.slice(s.start, s.end)).join('') + p.after)
      .join('');
    expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('cutting at marks', () => {
  test('names every mark that covers a stretch', () => {
    const marks = [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 4, end: 9 },
    ];
    expect(cutAtMarks({ start: 0, end: 12 }, marks)).toEqual([
      { start: 0, end: 4, marks: ['a'] },
      { start: 4, end: 6, marks: ['a', 'b'] },
      { start: 6, end: 9, marks: ['b'] },
      { start: 9, end: 12, marks: [] },
    ]);
  });

  test('covers the span without gap or overlap, whatever the marks', () => {
    const mark = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const named = marks.map((one, at) => ({ ...one, id: String(at) }));
        const segments = cutAtMarks({ start: 10, end: 40 }, named);
        expect(segments[0]?.start).toBe(10);
        expect(segments.at(-1)?.end).toBe(40);
        for (const [at, segment] of segments.slice(1).entries())
          expect(segment.start).toBe(segments[at]?.end);
      }),
    );
  });
});
