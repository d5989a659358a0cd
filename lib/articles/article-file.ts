import { z } from 'zod';
import type { ArticleSource } from '#lib/articles/article';
import { normalize } from '#lib/language/normalize';

const HEADER_LINE = /^(date|title|publisher|author|url)[ \t]*:[ \t]*(.*)$/i;
/** The other accepted form: the date leads the first line and the body follows on the same line. */
const DATE_LEAD = /^date[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|$)/i;

export type ArticleFile =
  | { kind: 'article'; article: ArticleSource; author: string | null; url: string | null }
  | { kind: 'invalid'; problem: string };

/**
 * Reads an article file: header lines (`date: YYYY-MM-DD`, `title:`, `publisher:`, `author:`, `url:`) up to the first
 * blank line, or a first line beginning `date YYYY-MM-DD `, or no header at all; the rest is the body, normalized.
 * `name` is the article's name. Never throws; a date that is none gives `invalid`.
 */
export function parseArticleFile(content: string, name: string): ArticleFile {
  const whole = normalize(content);
  const { fields, body } = splitHeader(whole);
  const date = fields.get('date') ?? null;
  if (date !== null && !z.iso.date().safeParse(date).success) {
    return { kind: 'invalid', problem: `"${date}" is not a date of the form YYYY-MM-DD.` };
  }
  return {
    kind: 'article',
    article: {
      name,
      text: normalize(body),
      date,
      title: fields.get('title') ?? null,
      publisher: fields.get('publisher') ?? null,
    },
    author: fields.get('author') ?? null,
    url: fields.get('url') ?? null,
  };
}

/**
 * The date and publisher that open a pasted text as they open an article file, and the text without them. A header
 * whose date is none is left where it stands. Never throws.
 */
export function pastedHeader(text: string): {
  body: string;
  date: string | null;
  publisher: string | null;
} {
  const { fields, body } = splitHeader(text);
  const date = fields.get('date') ?? null;
  const isHeader = fields.size > 0 && (date === null || z.iso.date().safeParse(date).success);
  return isHeader
    ? { body: normalize(body), date, publisher: fields.get('publisher') ?? null }
    : { body: text, date: null, publisher: null };
}

function splitHeader(whole: string): { fields: Map<string, string>; body: string } {
  const lead = DATE_LEAD.exec(whole);
  if (lead?.[1]) return { fields: new Map([['date', lead[1]]]), body: whole.slice(lead[0].length) };

  const blank = whole.indexOf('\n\n');
  const head = blank < 0 ? whole : whole.slice(0, blank);
  const fields = readFields(head);
  if (fields === null) return { fields: new Map(), body: whole };
  return { fields, body: blank < 0 ? '' : whole.slice(blank) };
}

/** Null when the block is no header: a body may well begin with "Title: …" and go on as prose. */
function readFields(head: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const match = HEADER_LINE.exec(line);
    if (!match?.[1]) return null;
    const value = (match[2] ?? '').trim();
    if (value !== '') fields.set(match[1].toLowerCase(), value);
  }
  return fields.size > 0 ? fields : null;
}
