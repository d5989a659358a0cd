import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ArticleSource } from '#lib/articles/article';
import { parseArticleFile } from '#lib/articles/article-file';

const FOLDER = path.join(import.meta.dirname, '../golden');

/** Why a sentence must make no claim, in the words of `expected.json`. */
export const refusalClasses = [
  'opinion',
  'forecast',
  'question',
  'quote',
  'unclear-reference',
  'hedge',
  'conditional',
  'instruction',
  'fragment',
  'contradiction',
] as const;
export type RefusalClass = (typeof refusalClasses)[number];

/** What a careful reader says of an article, from its text alone. Every `sentence` is a passage that occurs once. */
export const expectedSchema = z.strictObject({
  /** The engine is tuned on the dev part only. */
  part: z.enum(['dev', 'held-out']),
  /** Claims that must come: from the sentence that holds the passage, with all strings of `match` in their wording, whatever the case. */
  claims: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        sentence: z.string().min(1),
        match: z.array(z.string().min(1)).min(1),
      }),
    )
    .min(3),
  /** Passages from which nothing may be told as a fact, and why. */
  refused: z.array(z.strictObject({ sentence: z.string().min(1), why: z.enum(refusalClasses) })),
  /** Wordings that must not be told as a fact: regular expressions, case ignored, an "As of …," in front left aside. */
  never: z.array(z.string().min(1)),
  /** Known failures, as `failuresOf` words them. The list may only shrink. */
  pending: z.array(z.string().min(1)).default([]),
});
export type Expected = z.infer<typeof expectedSchema>;
export type GoldenFolder = { slug: string; article: ArticleSource; expected: Expected };

/** Every folder of the golden corpus, in the order of their names. */
export function readGoldenFolders(): GoldenFolder[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(name))
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

function readFolder(slug: string): GoldenFolder {
  const file = (name: string) => readFileSync(path.join(FOLDER, slug, name), 'utf8');
  const parsed = parseArticleFile(file('article.txt'), slug);
  if (parsed.kind === 'invalid') throw new Error(`${slug}: ${parsed.problem}`);
  return { slug, article: parsed.article, expected: expectedSchema.parse(JSON.parse(file('expected.json'))) };
}
