import { readArticles } from '#cli/read-article';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { extractClaims } from '#lib/claims/extract-claims';
import { splitSentences } from '#lib/language/sentences';

/** Article files of `paths` with the claims found in them, in the order given. @throws UsageError as readArticles does */
export async function readSources(paths: string[]): Promise<ArticleClaims[]> {
  return (await readArticles(paths)).map((article) => ({
    article,
    claims: extractClaims(article).claims,
    sentences: splitSentences(article.text),
  }));
}
