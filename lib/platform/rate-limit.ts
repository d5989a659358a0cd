import { sqlPool } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';

/** At most `max` hits of one key in a window of `seconds`. */
export type Limit = { name: string; max: number; seconds: number };

/** What is left of a limit; `resetSeconds` counts to the end of the window. */
export type LimitState = { allowed: boolean; remaining: number; resetSeconds: number };

/** Enough to outrun what one call adds, little enough to cost nothing. */
const SWEPT_AT_ONCE = 50;

/**
 * Counts one hit of `key` against `limit` in one statement, so that simultaneous hits are all counted.
 * Windows are fixed and begin with the first hit.
 */
export async function hit(limit: Limit, key: string): Promise<LimitState> {
  const { rows } = await sqlPool().query<{ hits: number; reset: number }>(
    `INSERT INTO rate_limits AS r (key, hits, expires_at) VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN r.expires_at <= now() THEN 1 ELSE r.hits + 1 END,
       expires_at = CASE WHEN r.expires_at <= now() THEN excluded.expires_at ELSE r.expires_at END
     RETURNING hits, ceil(extract(epoch FROM expires_at - now()))::int AS reset`,
    [`${limit.name}:${key}`, limit.seconds],
  );
  const { hits, reset } = rows[0] ?? { hits: 1, reset: limit.seconds };
  return {
    allowed: hits <= limit.max,
    remaining: Math.max(0, limit.max - hits),
    resetSeconds: Math.max(1, reset),
  };
}

/**
 * As `hit`, for callers that only need to go on or stop.
 * @throws DomainError limit, saying when to try again
 */
export async function enforce(limit: Limit, key: string): Promise<void> {
  const state = await hit(limit, key);
  if (!state.allowed) {
    throw new DomainError('limit', `That was too often. Please try again in ${wait(state.resetSeconds)}.`, {
      retryAfterSeconds: state.resetSeconds,
    });
  }
}

/** Forgets the hits of `key`; for instance after a right password. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await sqlPool().query('DELETE FROM rate_limits WHERE key = $1', [`${limit.name}:${key}`]);
}

/** Takes one hit of `key` back; for limits that count failures, when it was none. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await sqlPool().query('UPDATE rate_limits SET hits = greatest(hits - 1, 0) WHERE key = $1', [
    `${limit.name}:${key}`,
  ]);
}

/** Removes windows that are over, some at a time; to be called now and then, so that the table stays small. */
export async function sweepLimits(): Promise<void> {
  await sqlPool().query(
    `DELETE FROM rate_limits WHERE key IN (
       SELECT key FROM rate_limits WHERE expires_at < now() LIMIT ${SWEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
  );
}

function wait(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
