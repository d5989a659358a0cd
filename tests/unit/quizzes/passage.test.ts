import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ELISION, passages } from '#lib/quizzes/passage';

const text = 'Title\nOne two. Three four. Five six.\nSeven.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const none = { around: [], within: [] };

describe('evidence in its paragraph', () => {
  test('stands among the words around it', () => {
    expect(passages(text, [span('Three four.')], none)).toEqual([
      [
        { text: 'One two. ', role: 'plain' },
        { text: 'Three four.', role: 'evidence' },
        { text: ' Five six.', role: 'plain' },
      ],
    ]);
  });

  test('hides what would answer another question', () => {
    const parts = passages(text, [span('Three four.')], {
      around: [span('Five six.'), span('Seven.')],
      within: [],
    }).flat();
    expect(parts.map((part) => part.text).join('')).toBe(`One two. Three four. ${ELISION}`);
  });

  test('keeps back the words in itself that answer another question', () => {
    const parts = passages(text, [span('Three four.')], { around: [], within: [span('four')] }).flat();
    expect(parts).toEqual([
      { text: 'One two. ', role: 'plain' },
      { text: 'Three ', role: 'evidence' },
      { text: ELISION, role: 'hidden' },
      { text: '.', role: 'evidence' },
      { text: ' Five six.', role: 'plain' },
    ]);
  });

  test('comes paragraph by paragraph in the order of the text', () => {
    const shown = passages(text, [span('Seven.'), span('One two.')], none);
    expect(shown.map((parts) => parts[0]?.text)).toEqual(['One two.', 'Seven.']);
  });

  test('is never hidden itself, and nothing secret shows beside it', () => {
    const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(place, place, ([start, length], [secretStart, secretLength]) => {
        const evidence = { start, end: Math.min(text.length, start + length) };
        const secret = { start: secretStart, end: Math.min(text.length, secretStart + secretLength) };
        const parts = passages(text, [evidence], { around: [secret], within: [] }).flat();
        const marked = parts.filter((part) => part.role === 'evidence').map((part) => part.text);
        expect(marked.join('')).toBe(text.slice(evidence.start, evidence.end));
        const whole = parts.map((part) => part.text).join('');
        if (secret.end <= evidence.start || secret.start >= evidence.end) {
          const hidden = text.slice(secret.start, secret.end);
          expect(hidden.length > 8 && whole.includes(hidden)).toBe(false);
        }
      }),
    );
  });
});
