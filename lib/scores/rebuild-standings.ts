import { transaction } from '#lib/platform/transaction';

/**
 * Recounts every standing from the ledger; what the running totals should be, whatever happened to them. Points of an
 * attempt count in the class whose assignment it was.
 */
export async function rebuildStandings(): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE standings IN EXCLUSIVE MODE`;
    await tx.$executeRaw`DELETE FROM standings`;
    await tx.$executeRaw`
      INSERT INTO standings (scope, scope_id, season, user_id, points, reached_at)
      SELECT place.scope, place.scope_id, season.name, e.user_id, sum(e.points), max(e.at)
      FROM points_entries e
      JOIN users u ON u.id = e.user_id AND u.erased_at IS NULL
      LEFT JOIN attempts t ON t.id = e.attempt_id
      LEFT JOIN assignments g ON g.id = t.assignment_id
      CROSS JOIN LATERAL (VALUES
        ('everyone', '00000000-0000-0000-0000-000000000000'::uuid), ('quiz', e.quiz_id), ('class', g.class_id)
      ) AS place (scope, scope_id)
      CROSS JOIN LATERAL (VALUES
        ('all'), (to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM')), (to_char(e.at AT TIME ZONE 'UTC', 'IYYY-"W"IW'))
      ) AS season (name)
      WHERE place.scope_id IS NOT NULL AND e.points <> 0
      GROUP BY 1, 2, 3, 4`;
  });
}
