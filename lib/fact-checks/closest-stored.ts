import { closestOf, WHOLE_MAX } from '#lib/fact-checks/closest-passages';
import type { FoundPassage } from '#lib/fact-checks/find-passages';
import type { Passage } from '#lib/fact-checks/verdict-features';
import { sqlPool } from '#lib/platform/db';

/**
 * The sentences closest to a text in the article of the best found passage. The passages are ones that the actor may see, so what stands
 * beside them is as well. @param passages best first
 */
export async function closestStored(text: string, passages: readonly FoundPassage[]): Promise<Passage[]> {
  const [best] = passages;
  if (!best) return [];
  const { articleId, title } = best;
  const { rows } = await sqlPool().query<Pick<Passage, 'start' | 'end' | 'text'>>({
    ...SENTENCES,
    values: [articleId],
  });
  const near = passages.filter((passage) => passage.articleId === articleId);
  const sentences = rows.length <= WHOLE_MAX ? rows : near;
  return closestOf(
    text,
    sentences.map(({ start, end, text: quote }) => ({ article: articleId, title, start, end, text: quote })),
  );
}

/** One more than are looked at, which tells a longer article. */
const SENTENCES = {
  name: 'closest-sentences',
  text: `SELECT start_at AS start, end_at AS "end", text FROM sentences WHERE article_id = $1::uuid
    ORDER BY ordinal LIMIT ${WHOLE_MAX + 1}`,
};
