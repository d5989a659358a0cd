import { describe, expect, test } from 'vitest';
import { ARTICLE_TEXT_MAX_BYTES } from '#lib/articles/article';
import { articleInputSchema } from '#lib/articles/article-input';

const form = {
  text: 'The bridge opened in 1932.',
  title: 'The bridge',
  publisher: '',
  byline: '',
  publishedOn: '',
  sourceUrl: '',
  licence: '',
  visibility: 'private',
};

function read(change: Record<string, unknown>) {
  const parsed = articleInputSchema.safeParse({ ...form, ...change });
  if (parsed.success) return { data: parsed.data, problems: {} };
  const problems = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path[0], issue.message]));
  return { data: null, problems };
}

describe('the text of an article', () => {
  test.each(['', ' \n\t ', '\u0000', '\ufeff', '\u200b\u200b'])(
    'is refused when nothing is left of it (%j)',
    (text) => {
      expect(read({ text }).problems).toHaveProperty('text');
    },
  );

  test('is refused with one character', () => {
    expect(read({ text: 'a' }).problems).toHaveProperty('text');
  });

  test('may have exactly the limit in bytes, counted after normalizing', () => {
    expect(read({ text: 'a'.repeat(ARTICLE_TEXT_MAX_BYTES) }).data?.text).toHaveLength(
      ARTICLE_TEXT_MAX_BYTES,
    );
    expect(read({ text: `\ufeff${'ab\r\n'.repeat(60_000)}` }).data).not.toBeNull();
  });

  test('is refused with one byte more, naming size and limit', () => {
    const { problems } = read({ text: 'a'.repeat(ARTICLE_TEXT_MAX_BYTES + 1) });
    expect(problems.text).toContain('200,001');
    expect(problems.text).toContain('200,000');
  });

  test('is measured in bytes, not characters', () => {
    expect(read({ text: 'é'.repeat(ARTICLE_TEXT_MAX_BYTES / 2 + 1) }).problems).toHaveProperty('text');
  });

  test('loses what cannot be seen and keeps what can', () => {
    const text = 'One\u0000 \u202etwo\u202c\r\nthree \ud800 👩‍👩‍👧 four\u200bfive';
    expect(read({ text }).data?.text).toBe('One two\nthree \ufffd 👩‍👩‍👧 fourfive');
  });

  test('shows pasted HTML as the text it showed, and a lone script as text', () => {
    expect(read({ text: '<p>One.</p><script>alert(1)</script><p>Two.</p>' }).data?.text).toBe('One.\n\nTwo.');
    expect(read({ text: 'He wrote <script>alert(1)</script>.' }).data?.text).toBe(
      'He wrote <script>alert(1)</script>.',
    );
  });
});

describe('what is known about an article', () => {
  test('may be left out, but for the title', () => {
    expect(read({}).data).toMatchObject({
      publisher: null,
      byline: null,
      publishedOn: null,
      sourceUrl: null,
      licence: null,
    });
    expect(read({ title: ' \u200b ' }).problems).toHaveProperty('title');
  });

  test('stands on one line', () => {
    expect(read({ title: 'Two\r\nlines', publisher: 'A\tB' }).data).toMatchObject({
      title: 'Two lines',
      publisher: 'A B',
    });
  });

  test.each(['2026-02-30', '2025-02-29', '9 March 2026', '2026-13-01', '26-01-01', '1499-12-31', '20260309'])(
    'a date that is none is refused (%s)',
    (publishedOn) => {
      expect(read({ publishedOn }).problems).toHaveProperty('publishedOn');
    },
  );

  test('a leap day is a date', () => {
    expect(read({ publishedOn: '2024-02-29' }).data?.publishedOn).toBe('2024-02-29');
  });

  test.each(['javascript:alert(1)', 'ftp://example.org', 'example.org', 'data:text/html,x'])(
    'an address that is no web address is refused (%s)',
    (sourceUrl) => {
      expect(read({ sourceUrl }).problems).toHaveProperty('sourceUrl');
    },
  );

  test('a licence or a visibility that is not offered is refused', () => {
    expect(read({ licence: 'Mine!' }).problems).toHaveProperty('licence');
    expect(read({ visibility: 'secret' }).problems).toHaveProperty('visibility');
  });

  test('names that are too long are refused, saying the limit', () => {
    expect(read({ title: 'x'.repeat(301) }).problems.title).toContain('300');
    expect(read({ publisher: 'x'.repeat(201) }).problems.publisher).toContain('200');
  });
});

describe('a header that the pasted text opens with', () => {
  test('a leading date is no part of the text, and fills the field left empty', () => {
    const { data } = read({ text: 'date 1932-03-19 The bridge opened on Saturday.' });
    expect(data?.text).toBe('The bridge opened on Saturday.');
    expect(data?.publishedOn).toBe('1932-03-19');
  });

  test('what was typed in the field goes before', () => {
    const { data } = read({ text: 'date 1932-03-19 The bridge opened.', publishedOn: '1932-03-20' });
    expect(data?.publishedOn).toBe('1932-03-20');
  });

  test('lines of an article file are read as such', () => {
    const { data } = read({ text: 'date: 1932-03-19\npublisher: The Herald\n\nThe bridge opened.' });
    expect(data).toMatchObject({
      text: 'The bridge opened.',
      publishedOn: '1932-03-19',
      publisher: 'The Herald',
    });
  });

  test.each(['date: tomorrow\n\nThe bridge opened.', 'Dates of the bridge are known.'])(
    'what is no header stays: %j',
    (text) => {
      expect(read({ text }).data?.text).toBe(text);
    },
  );
});
