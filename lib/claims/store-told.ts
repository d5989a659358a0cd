import type { ArticleTold } from '#lib/claims/article-told';
import type { Tx } from '#lib/platform/db';

/**
 * Puts what the sentences of an article tell in place of what is stored of it; null where nobody has read them so. The sentences
 * themselves must be there; what belongs to none of them is left out.
 */
export async function storeTold(tx: Tx, articleId: string, told: ArticleTold | null): Promise<void> {
  const sentences = told?.sentences ?? [];
  await tx.toldSentence.deleteMany({ where: { articleId } });
  await tx.$executeRaw`
    INSERT INTO told_sentences (article_id, ordinal, told, stated)
    SELECT s.article_id, s.ordinal, t.told, t.stated
    FROM unnest(
      ${sentences.map(({ start }) => start)}::int[],
      ${sentences.map(({ told }) => told)}::text[],
      ${sentences.map(({ stated }) => stated)}::text[]) AS t (start_at, told, stated)
      JOIN sentences s ON s.article_id = ${articleId}::uuid AND s.start_at = t.start_at`;
  await tx.article.update({
    where: { id: articleId },
    data: { toldBy: told?.ruleSet ?? null },
    select: { id: true },
  });
}
