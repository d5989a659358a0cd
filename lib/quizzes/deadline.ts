/**
 * An answer sent in the last second still has to travel: it counts when it arrives within this time after the
 * deadline. Long enough for a slow phone, too short to think. Milliseconds.
 */
export const LATE_GRACE_MS = 3000;

/**
 * True when an answer that arrived at `answeredAt` came after the deadline and its grace. A late answer is kept
 * and shown, and scores zero (`scoredShare`).
 */
export function isLate(deadlineAt: Date | null, answeredAt: Date): boolean {
  return deadlineAt !== null && answeredAt.getTime() > deadlineAt.getTime() + LATE_GRACE_MS;
}

/** Where a late answer scores zero. `share` is what the answer is worth by itself, 0..1. */
export function scoredShare(share: number, late: boolean): number {
  return late ? 0 : share;
}

/**
 * When an attempt must be over: its time limit, stretched by the learner's allowance, but never after the
 * assignment is due. Null when nothing limits it.
 */
export function deadlineFrom(
  startedAt: Date,
  limits: { timeLimitSeconds: number | null; timePercent: number; dueAt: Date | null },
): Date | null {
  const { timeLimitSeconds, timePercent, dueAt } = limits;
  if (timeLimitSeconds === null) return dueAt;
  const byLimit = new Date(startedAt.getTime() + timeLimitSeconds * 10 * timePercent);
  return dueAt !== null && dueAt < byLimit ? dueAt : byLimit;
}
