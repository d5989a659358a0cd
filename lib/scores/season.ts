/** The three lengths of a season on a board. */
export const seasonKinds = ['week', 'month', 'all'] as const;
export type SeasonKind = (typeof seasonKinds)[number];

/** The season without end. */
export const ALL_TIME = 'all';

const DAY_MS = 86_400_000;

/** The season of a kind in which `at` falls, by UTC: `2026-W48`, `2026-11` or `all`. */
export function seasonOf(kind: SeasonKind, at: Date): string {
  if (kind === 'all') return ALL_TIME;
  return kind === 'month' ? at.toISOString().slice(0, 7) : isoWeek(at);
}

/** Every season in which points earned at `at` count. */
export function seasonsOf(at: Date): string[] {
  return seasonKinds.map((kind) => seasonOf(kind, at));
}

/**
 * The ISO week of a moment by UTC, as `2026-W48`. A week belongs to the year of its Thursday.
 * @source ISO 8601-1:2019, 3.1.1.23
 */
export function isoWeek(at: Date): string {
  const day = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  const weekday = day.getUTCDay() || 7;
  const thursday = new Date(day.getTime() + (4 - weekday) * DAY_MS);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstDay) / DAY_MS / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
