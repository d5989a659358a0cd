import { z } from 'zod';

/** Limits of an article, used by the form, the server and SQL CHECKs. Lengths are UTF-16 code units unless named bytes. */
export const ARTICLE_TEXT_MAX_BYTES = 200_000;
export const ARTICLE_TEXT_MIN = 2;
export const ARTICLE_TITLE_MAX = 300;
export const ARTICLE_META_MAX = 200;
export const ARTICLE_URL_MAX = 2000;

/**
 * What the engine needs of an article: an immutable normalized text and what is known about it.
 * `name` identifies it in evidence (a file's base name on the command line, its id in the database).
 */
export const articleSourceSchema = z.object({
  name: z.string().min(1),
  text: z.string(),
  /** ISO date YYYY-MM-DD of publication, the anchor of relative dates; null when unknown. */
  date: z.iso.date().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
});
export type ArticleSource = z.infer<typeof articleSourceSchema>;
