import { type Actor, actorId } from '#lib/auth/actor';
import type { Item } from '#lib/items/item';
import { sqlPool } from '#lib/platform/db';
import { type PlayedItems, playedKey } from '#lib/quizzes/preference';

/**
 * How first attempts at the questions on some articles went, in all quizzes of their owner; the owner's own attempts do not count. The
 * same question in two quizzes is counted together.
 */
export async function playedItems(owner: Actor, articleIds: string[]): Promise<PlayedItems> {
  const { rows } = await sqlPool().query<PlayedRow>(PLAYED_SQL, [actorId(owner), articleIds]);
  return new Map(rows.map(({ answered, right, ...item }) => [playedKey(item), { answered, right }]));
}

type PlayedRow = Pick<Item, 'article' | 'kind' | 'stem' | 'key'> & { answered: number; right: number };

/** $1 the owner, $2 the articles. */
const PLAYED_SQL = `
  SELECT i.article_id AS article, i.kind, i.stem, i.key, count(*)::int AS answered,
    count(*) FILTER (WHERE w.share = 1)::int AS "right"
  FROM items i
  JOIN quizzes q ON q.id = i.quiz_id AND q.owner_id = $1
  JOIN answers w ON w.item_id = i.id
  JOIN attempts a ON a.id = w.attempt_id AND a.number = 1 AND a.user_id <> $1
  WHERE i.article_id = ANY ($2::uuid[])
  GROUP BY i.article_id, i.kind, i.stem, i.key`;
