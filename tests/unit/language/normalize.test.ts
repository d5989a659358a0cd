import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '#lib/language/normalize';

describe('normalize', () => {
  test.each([
    ['line ends of every system become one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a paragraph separator is a blank line', 'a\u2029b', 'a\n\nb'],
    ['many blank lines become one', 'a\n\n \n\n\nb', 'a\n\nb'],
    ['no-break and thin spaces and tabs become plain spaces', 'a\u00a0b\u202fc\td', 'a b c d'],
    ['soft hyphens and zero-width marks vanish from words', 'Co\u00adlom\u200bbia\ufeff', 'Colombia'],
    ['direction overrides vanish', 'a\u202eb\u2066c', 'abc'],
    ['NUL and other controls vanish', 'a\u0000b\u0007c\u0085d', 'abc\nd'],
    ['a lone surrogate becomes the replacement character', 'a\ud83db', 'a\ufffdb'],
    ['composed and decomposed accents are the same text', 'Nicola\u0301s', 'Nicolás'],
    ['a joined emoji family stays whole', '👩\u200d👧', '👩\u200d👧'],
    ['a joiner inside a Latin word vanishes', 'Pre\u200dsident', 'President'],
    ['nothing stays nothing', ' \n\t\n', ''],
  ])('%s', (_, raw, clean) => {
    expect(normalize(raw)).toBe(clean);
  });

  test('doing it twice changes nothing, on any Unicode', () => {
    const anyText = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u200d', '\u200b', '\u00a0', '\r', '\n', '\u0301', 'e', '\ud800', '👩'),
      ),
    );
    fc.assert(
      fc.property(anyText, (parts) => {
        const once = normalize(parts.join(''));
        expect(normalize(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
