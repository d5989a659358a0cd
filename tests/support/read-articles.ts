import type { ArticleInput } from '#lib/articles/article-input';
import { insertArticle } from '#lib/articles/store';
import type { Person } from '#lib/auth/actor';
import { extractClaims } from '#lib/claims/extract-claims';
import { storeAnalysis } from '#lib/claims/store-analysis';
import { splitSentences } from '#lib/language/sentences';
import { transaction } from '#lib/platform/transaction';
import { articleInput } from '#tests/support/articles';

/** An article in the database with what the engine really finds in it; returns its id. */
export function readArticle(owner: Person | null, change: Partial<ArticleInput>): Promise<string> {
  return transaction(async (tx) => {
    const input = articleInput(change);
    const id = await insertArticle(tx, owner?.id ?? null, input, null);
    const article = await tx.article.findUniqueOrThrow({ where: { id } });
    const { title, publisher, text, publishedOn } = input;
    const extraction = extractClaims({ name: id, title, publisher, text, date: publishedOn });
    await storeAnalysis(tx, article, { kind: 'analysed', sentences: splitSentences(text), ...extraction });
    return id;
  });
}
