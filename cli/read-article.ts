import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from '#cli/command';
import { ARTICLE_TEXT_MAX_BYTES, type ArticleSource } from '#lib/articles/article';
import { parseArticleFile } from '#lib/articles/article-file';

/** An article file of `paths`, in their order, named by its base name without ".txt". */
export async function readArticles(paths: string[]): Promise<ArticleSource[]> {
  if (paths.length === 0) throw new UsageError('Name at least one article file.');
  return Promise.all(paths.map(readArticle));
}

/**
 * Reads one article file.
 * @throws UsageError when it cannot be read, is not UTF-8, is too long, or its header is wrong
 */
export async function readArticle(path: string): Promise<ArticleSource> {
  const bytes = await readBytes(path);
  const parsed = parseArticleFile(decode(bytes, path), basename(path, '.txt'));
  if (parsed.kind === 'invalid') throw new UsageError(`${path}: ${parsed.problem}`);
  const size = Buffer.byteLength(parsed.article.text);
  if (size > ARTICLE_TEXT_MAX_BYTES) {
    throw new UsageError(`${path}: the text has ${size} bytes; at most ${ARTICLE_TEXT_MAX_BYTES} are read.`);
  }
  return parsed.article;
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
