import { db, type Tx } from '#lib/platform/db';

/** Longest wait for a connection and longest run of one use case, milliseconds. */
const MAX_WAIT_MS = 4000;
const TIMEOUT_MS = 8000;

/**
 * Runs one use case in one transaction (READ COMMITTED). What it throws rolls everything back.
 * @param timeoutMs longest run, for what is known to take longer than a person's request may
 */
export function transaction<Result>(
  useCase: (tx: Tx) => Promise<Result>,
  timeoutMs = TIMEOUT_MS,
): Promise<Result> {
  return db().$transaction(useCase, { maxWait: MAX_WAIT_MS, timeout: timeoutMs });
}

/** True when `error` is a violated unique constraint, so that the caller can answer "already there". */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002';
}
