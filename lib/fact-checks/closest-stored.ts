import { closestOf, WHOLE_MAX } from '#lib/fact-checks/closest-passages';
import type { FoundPassage } from '#lib/fact-checks/find-passages';
import type { Passage } from '#lib/fact-checks/verdict-features';
import { db } from '#lib/platform/db';

/**
 * The sentences closest to a text in the article of the best found passage. The passages are ones that the actor may see, so what stands
 * beside them is as well. @param passages best first
 */
export async function closestStored(text: string, passages: readonly FoundPassage[]): Promise<Passage[]> {
  const [best] = passages;
  if (!best) return [];
  const { articleId, title } = best;
  const rows = await db().sentence.findMany({
    where: { articleId },
    orderBy: { ordinal: 'asc' },
    select: { start: true, end: true, text: true },
    take: WHOLE_MAX + 1,
  });
  const near = passages.filter((passage) => passage.articleId === articleId);
  const sentences = rows.length <= WHOLE_MAX ? rows : near;
  return closestOf(
    text,
    sentences.map(({ start, end, text: quote }) => ({ article: articleId, title, start, end, text: quote })),
  );
}
