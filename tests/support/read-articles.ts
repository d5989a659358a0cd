import type { ArticleInput } from '#lib/articles/article-input';
import { insertArticle } from '#lib/articles/store';
import type { Person } from '#lib/auth/actor';
import { claimsIn } from '#lib/claims/extract-claims';
import { readArticle as readSource } from '#lib/claims/reading';
import { storeAnalysis } from '#lib/claims/store-analysis';
import { tellArticle } from '#lib/fact-checks/tell-article';
import { analyzeText } from '#lib/language/analyze-text';
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
    const source = { name: id, title, publisher, text, date: publishedOn };
    const reading = readSource(source, analyzeText(text));
    const extraction = claimsIn(reading);
    const told = tellArticle(reading, extraction.claims);
    await storeAnalysis(tx, article, {
      kind: 'analysed',
      sentences: splitSentences(text),
      ...extraction,
      told,
    });
    return id;
  });
}
