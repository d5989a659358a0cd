import { describe, expect, test } from 'vitest';
import { parseArticleFile } from '#lib/articles/article-file';

function read(content: string) {
  const parsed = parseArticleFile(content, 'story');
  if (parsed.kind === 'invalid') throw new Error(parsed.problem);
  return parsed;
}

describe('parseArticleFile', () => {
  test('header lines in any order up to the first blank line', () => {
    const parsed = read(
      'Title: A bridge opens\r\nauthor: Ann Lee\r\ndate: 2024-05-02\r\n\r\nIt opened.\r\n\r\nMore.',
    );
    expect(parsed.article).toEqual({
      name: 'story',
      text: 'It opened.\n\nMore.',
      date: '2024-05-02',
      title: 'A bridge opens',
      publisher: null,
    });
    expect(parsed.author).toBe('Ann Lee');
  });

  test('a first line that leads with the date, body on the same line', () => {
    const { article } = read(' date 2022-03-10 The bridge opened.\n\nMore.');
    expect(article.date).toBe('2022-03-10');
    expect(article.text).toBe('The bridge opened.\n\nMore.');
  });

  test('no header at all', () => {
    expect(read('The bridge opened.').article).toMatchObject({ text: 'The bridge opened.', date: null });
  });

  test('prose that begins like a header stays prose', () => {
    const body = 'Title: lost and found\nThe cup vanished on Friday.\n\nIt came back.';
    expect(read(body).article).toMatchObject({ text: body, title: null });
  });

  test('a byte order mark before the header does not hide it', () => {
    expect(read('\ufeffdate: 2024-05-02\n\nBody.').article.date).toBe('2024-05-02');
  });

  test('a header without a body gives an empty text', () => {
    expect(read('title: Empty').article.text).toBe('');
  });

  test.each(['date: 2024-02-30\n\nBody.', 'date: yesterday\n\nBody.', 'date 2024-13-01 Body.'])(
    'a date that is none is said to be none: %j',
    (content) => {
      expect(parseArticleFile(content, 'story').kind).toBe('invalid');
    },
  );
});
