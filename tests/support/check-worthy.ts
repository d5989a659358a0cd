import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ArticleSource } from '#lib/articles/article';
import { parseArticleFile } from '#lib/articles/article-file';

const schema = z.strictObject({
  kind: z.enum(['news', 'encyclopedia']),
  checkWorthy: z.array(z.string().min(1)).min(1),
});

export type CheckWorthy = {
  slug: string;
  kind: 'news' | 'encyclopedia';
  article: ArticleSource;
  /** The first words of each sentence that a teacher could have checked. */
  beginnings: string[];
};

/** The articles of a folder of `tests`, each with the sentences that are worth checking. */
export function readCheckWorthy(part: 'worked-on' | 'held-out'): CheckWorthy[] {
  const folder = path.join(import.meta.dirname, '..', part);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: slug }) => {
      const read = (file: string) => readFileSync(path.join(folder, slug, file), 'utf8');
      const { kind, checkWorthy } = schema.parse(JSON.parse(read('expected.json')));
      const parsed = parseArticleFile(read('article.txt'), slug);
      if (parsed.kind === 'invalid') throw new Error(`${slug}: ${parsed.problem}`);
      return { slug, kind, article: parsed.article, beginnings: checkWorthy };
    });
}
