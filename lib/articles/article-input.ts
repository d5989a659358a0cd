import { z } from 'zod';
import {
  ARTICLE_META_MAX,
  ARTICLE_TEXT_MAX_BYTES,
  ARTICLE_TEXT_MIN,
  ARTICLE_TITLE_MAX,
  ARTICLE_URL_MAX,
} from '#lib/articles/article';
import { pastedHeader } from '#lib/articles/article-file';
import { toPlainText } from '#lib/articles/plain-text';
import { normalize } from '#lib/language/normalize';

export const visibilities = ['private', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** The oldest year of a publication date that is no slip of the pen. */
export const PUBLISHED_YEAR_MIN = 1500;

/** Licences a teacher can name with one choice; the words are stored. */
export const licences = [
  'All rights reserved',
  'Public domain',
  'CC0',
  'CC BY',
  'CC BY-SA',
  'CC BY-NC',
  'My own text',
  'Other',
] as const;

/** Trims to one line of normalized text. */
const line = (max: number, what: string) =>
  z
    .string()
    .transform((typed) => normalize(typed).replaceAll('\n', ' '))
    .pipe(z.string().max(max, `${what} may have up to ${max} characters.`));
const optionalLine = (max: number, what: string) =>
  line(max, what)
    .transform((said) => said || null)
    .default(null);

const textSchema = z
  .string()
  .transform((typed) => normalize(toPlainText(typed)))
  .pipe(
    z
      .string()
      .min(ARTICLE_TEXT_MIN, 'Paste the text of the article here.')
      .refine((text) => utf8Bytes(text) <= ARTICLE_TEXT_MAX_BYTES, {
        error: (issue) => tooLong(issue.input),
      }),
  );

const dateSchema = z
  .string()
  .trim()
  .transform((typed) => typed || null)
  .pipe(
    z.iso
      .date('This is not a date of the calendar. Write it as year-month-day, for example 2026-03-09.')
      .refine((date) => Number(date.slice(0, 4)) >= PUBLISHED_YEAR_MIN, {
        error: `The year must be ${PUBLISHED_YEAR_MIN} or later.`,
      })
      .nullable(),
  )
  .default(null);

const urlSchema = z
  .string()
  .trim()
  .transform((typed) => typed || null)
  .pipe(
    z
      .url({ protocol: /^https?$/, error: 'This is not a web address. It begins with https:// or http://.' })
      .max(ARTICLE_URL_MAX, `The address may have up to ${ARTICLE_URL_MAX} characters.`)
      .nullable(),
  )
  .default(null);

/** A date that the text opens with ("date 2022-03-10 …") is no part of it, and fills the field left empty. */
function withPastedHeader<
  Input extends { text: string; publishedOn: string | null; publisher: string | null },
>(input: Input): Input {
  const { body, date, publisher } = pastedHeader(input.text);
  return {
    ...input,
    text: body,
    publishedOn: input.publishedOn ?? date,
    publisher: input.publisher ?? publisher,
  };
}

/** What the article form sends. The text comes out normalized, pasted HTML as the plain text it showed. */
export const articleInputSchema = z
  .object({
    text: textSchema,
    title: line(ARTICLE_TITLE_MAX, 'The title').pipe(z.string().min(1, 'Give the article a title.')),
    publisher: optionalLine(ARTICLE_META_MAX, 'The publisher'),
    byline: optionalLine(ARTICLE_META_MAX, 'The byline'),
    publishedOn: dateSchema,
    sourceUrl: urlSchema,
    licence: z
      .union([
        z.literal('').transform(() => null),
        z.enum(licences, 'Choose one of the licences in the list.'),
      ])
      .default(null),
    visibility: z.enum(visibilities, 'Choose who may read the article.'),
  })
  .transform(withPastedHeader);
export type ArticleInput = z.output<typeof articleInputSchema>;

function tooLong(text: unknown): string {
  const bytes = typeof text === 'string' ? utf8Bytes(text) : 0;
  return `This text has ${count(bytes)} bytes; an article may have up to ${count(ARTICLE_TEXT_MAX_BYTES)}, about 33,000 words. Shorten it, or add it in parts.`;
}

function count(figure: number): string {
  return figure.toLocaleString('en');
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
