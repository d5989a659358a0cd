import { seasonsOf } from '#lib/scores/season';

/** One row of the ledger as standings see it. */
export type LedgerRow = { userId: string; points: number; at: Date };

/** A person's total in one season. `reachedAt`: when the present total was reached. */
export type Total = { userId: string; points: number; reachedAt: Date };

/** A total with its place. Equal points share a rank and the next ones are skipped: 1, 2, 2, 4. */
export type Ranked<Row extends Total = Total> = Row & { rank: number };

/** Totals of one season from the ledger, in no particular order. Rows of 0 points change nothing. */
export function totalsOf(ledger: readonly LedgerRow[], season: string): Total[] {
  const totals = new Map<string, Total>();
  for (const { userId, points, at } of ledger) {
    if (points === 0 || !seasonsOf(at).includes(season)) continue;
    const before = totals.get(userId);
    totals.set(userId, {
      userId,
      points: (before?.points ?? 0) + points,
      reachedAt: before && before.reachedAt > at ? before.reachedAt : at,
    });
  }
  return [...totals.values()];
}

/** Totals from first to last place. Among equals who got there first stands first, then by id. */
export function rank<Row extends Total>(totals: readonly Row[]): Ranked<Row>[] {
  const sorted = [...totals].sort(byPlace);
  let place = 0;
  return sorted.map((row, index) => {
    if (row.points !== sorted[index - 1]?.points) place = index + 1;
    return { ...row, rank: place };
  });
}

function byPlace(a: Total, b: Total): number {
  if (a.points !== b.points) return b.points - a.points;
  const earlier = a.reachedAt.getTime() - b.reachedAt.getTime();
  if (earlier !== 0) return earlier;
  return a.userId < b.userId ? -1 : 1;
}
