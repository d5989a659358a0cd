import { basename } from 'node:path';
import { readArticleFile } from '#cli/read-article';
import { type ArticleInput, articleInputSchema, type Visibility } from '#lib/articles/article-input';
import { DomainError } from '#lib/platform/errors';

/**
 * An article file as what the article form would send; without a title it has its file's name.
 * @throws UsageError naming the file when it is no article file; DomainError invalid when the form would refuse it
 */
export async function readInput(path: string, visibility: Visibility): Promise<ArticleInput> {
  const { article, author, url } = await readArticleFile(path);
  const input = articleInputSchema.safeParse({
    text: article.text,
    title: article.title ?? basename(path, '.txt'),
    publisher: article.publisher ?? '',
    byline: author ?? '',
    publishedOn: article.date ?? '',
    sourceUrl: url ?? '',
    visibility,
  });
  if (input.success) return input.data;
  throw new DomainError('invalid', input.error.issues.map(({ message }) => message).join(' '));
}
