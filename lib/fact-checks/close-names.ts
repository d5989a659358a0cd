import type { Actor } from '#lib/auth/actor';
import { type CheckScope, IN_SCOPE, scopeValues } from '#lib/fact-checks/check-scope';
import { correctNames, namesIn } from '#lib/fact-checks/correct-names';
import { sqlPool } from '#lib/platform/db';

/**
 * The claim with the names in it as the articles spell them, where no article in scope holds one that was typed and some holds one
 * that is close; else null. Tells of nothing that the actor may not see.
 */
export async function closeClaim(
  actor: Actor,
  claim: string,
  scope: CheckScope = {},
): Promise<string | null> {
  const typed = namesIn(claim);
  if (typed.length === 0) return null;
  const { rows } = await sqlPool().query<{ typed: string; close: string[] }>({
    name: 'close-names',
    text: CLOSE,
    values: [...(await scopeValues(actor, scope)), typed],
  });
  return correctNames(claim, rows);
}

/** Close names looked at for one that was typed. */
const CLOSE_MAX = 10;

/** The inner subqueries are kept apart (OFFSET 0): the words are found by their index, whoever may see them. */
const CLOSE = `
  SELECT t.typed, array_agg(c.name ORDER BY c.alike DESC, c.name) AS close
  FROM unnest($4::text[]) AS t (typed)
    CROSS JOIN LATERAL (
      SELECT n.name, similarity(n.name, t.typed) AS alike
      FROM (SELECT name, article_id FROM article_names WHERE name % t.typed OFFSET 0) n
        JOIN articles a ON a.id = n.article_id
      WHERE ${IN_SCOPE}
      GROUP BY n.name ORDER BY alike DESC, n.name LIMIT ${CLOSE_MAX}) c
  WHERE NOT EXISTS (
    SELECT 1
    FROM (SELECT article_id FROM sentences WHERE search @@ plainto_tsquery('english', t.typed) OFFSET 0) s
      JOIN articles a ON a.id = s.article_id
    WHERE ${IN_SCOPE})
  GROUP BY t.typed`;
