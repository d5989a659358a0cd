import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '#cli/command';
import { ARTICLE_TEXT_MAX_BYTES, type ArticleSource } from '#lib/articles/article';
import { type ArticleFile, parseArticleFile } from '#lib/articles/article-file';

/**
 * The article files of `paths`, in their order, each named by its base name without ".txt". Files of one base name are told
 * apart by their folder ("marie-curie/article"); one file named twice is read once.
 */
export async function readArticles(paths: string[]): Promise<ArticleSource[]> {
  if (paths.length === 0) throw new UsageError('Name at least one article file.');
  const files = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  const articles = await Promise.all(files.map(readArticle));
  return articles.map((article, at) => {
    const isAlone = articles.every(({ name }, other) => other === at || name !== article.name);
    return isAlone
      ? article
      : { ...article, name: `${basename(dirname(resolve(files[at] ?? '')))}/${article.name}` };
  });
}

/**
 * Reads one article file.
 * @throws UsageError when it cannot be read, is not UTF-8, is too long, or its header is wrong
 */
export async function readArticle(path: string): Promise<ArticleSource> {
  return (await readArticleFile(path)).article;
}

/** As `readArticle`, with all that its header tells. @throws UsageError as readArticle does */
export async function readArticleFile(path: string): Promise<Extract<ArticleFile, { kind: 'article' }>> {
  const bytes = await readBytes(path);
  const parsed = parseArticleFile(decode(bytes, path), basename(path, '.txt'));
  if (parsed.kind === 'invalid') throw new UsageError(`${path}: ${parsed.problem}`);
  const size = Buffer.byteLength(parsed.article.text);
  if (size > ARTICLE_TEXT_MAX_BYTES) {
    throw new UsageError(`${path}: the text has ${size} bytes; at most ${ARTICLE_TEXT_MAX_BYTES} are read.`);
  }
  return parsed;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`${path}: cannot be read (${why}).`);
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: is not UTF-8 text.`);
  }
}
