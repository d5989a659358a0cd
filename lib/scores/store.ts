import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import type { Scope } from '#lib/scores/scope';

/** One row for the ledger. `points` may be negative in a correction. */
export type NewEntry = {
  userId: string;
  quizId: string;
  attemptId: string | null;
  points: number;
  reason: string;
  at: Date;
};

/** Appends to the ledger. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.pointsEntry.create({ data: { id: newId(), ...entry }, select: { id: true } });
}

/**
 * Adds points to a person's running totals in each scope and season, in one statement and one order of rows. Who deleted
 * their account stands on no board.
 */
export async function addToStandings(
  tx: Tx,
  added: { userId: string; points: number; at: Date; scopes: readonly Scope[]; seasons: readonly string[] },
): Promise<void> {
  const rows = added.scopes.flatMap((scope) => added.seasons.map((season) => ({ ...scope, season })));
  await tx.$executeRaw`
    INSERT INTO standings AS s (scope, scope_id, season, user_id, points, reached_at)
    SELECT scope, scope_id, season, ${added.userId}::uuid, ${added.points}::int, ${added.at}::timestamptz
    FROM unnest(
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.season)}::text[]
    ) AS place (scope, scope_id, season)
    WHERE EXISTS (SELECT 1 FROM users WHERE id = ${added.userId}::uuid AND erased_at IS NULL)
    ORDER BY scope, scope_id, season
    ON CONFLICT (scope, scope_id, season, user_id) DO UPDATE SET
      points = s.points + excluded.points,
      reached_at = greatest(s.reached_at, excluded.reached_at)`;
}
