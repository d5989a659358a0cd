import { describe, expect, test } from 'vitest';
import { toPlainText } from '#lib/articles/plain-text';

describe('toPlainText', () => {
  test('pasted HTML comes out as the paragraphs it showed', () => {
    const page =
      '<article><h1>A bridge</h1><p>It <b>opened</b> on <a href="https://a.example/x">Friday</a>.</p><script>alert(1)</script><p>Tom &amp; Ann came.</p></article>';
    expect(toPlainText(page).split(/\n+/)).toEqual(['A bridge', 'It opened on Friday.', 'Tom & Ann came.']);
  });

  test.each([
    'a < b and b > c',
    'He wrote <b> by hand.',
    '<script>alert(1)</script> is text',
    'Plain.\n\nText.',
  ])('text that is no HTML stays as it is: %j', (text) => {
    expect(toPlainText(text)).toBe(text);
  });

  test('deep nesting is survived', () => {
    expect(toPlainText(`${'<div>'.repeat(20_000)}x`)).toBeTypeOf('string');
  });
});
