import { db, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';

/** Work that waits or runs; more than this means that something is stuck or somebody floods us. */
export const QUEUE_MAX = 500;
/** A job is tried once more when its first run failed; after that it is given up. */
export const TRIES_MAX = 2;
/** A run that has not been heard of for this long is taken for dead; runs are heard of every few seconds. */
export const LEASE_SECONDS = 20;

export const jobStates = ['queued', 'running', 'done', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** A job in hand. `run` counts from 1 and tells this run from one that was taken for dead. */
export type TakenJob = { id: string; subjectId: string; run: number };

/**
 * Puts work in the queue, unless the same work already waits there.
 * @throws DomainError unavailable when the queue is full
 */
export async function enqueueJob(
  tx: Tx,
  job: { kind: string; subjectId: string; requestedBy: string | null },
): Promise<void> {
  const waiting = await tx.job.count({ where: { state: { in: ['queued', 'running'] } } });
  if (waiting >= QUEUE_MAX) {
    throw new DomainError(
      'unavailable',
      'Many articles are being read right now. Please try again in a minute.',
      {
        retryAfterSeconds: 60,
      },
    );
  }
  await tx.$executeRaw`
    INSERT INTO jobs (id, kind, article_id, requested_by, state)
    VALUES (${newId()}::uuid, ${job.kind}, ${job.subjectId}::uuid, ${job.requestedBy}::uuid, 'queued')
    ON CONFLICT (kind, article_id) WHERE state = 'queued' DO NOTHING`;
}

/**
 * Takes the oldest waiting job, or one whose run died; null when there is none. Two takers never get the same run.
 * A job that died on its last try is marked failed in passing.
 */
export async function takeJob(kind: string): Promise<TakenJob | null> {
  await db().$executeRaw`
    UPDATE jobs SET state = 'failed', finished_at = now(), failure = 'The work was interrupted twice.'
    WHERE kind = ${kind} AND state = 'running' AND locked_until < now() AND tries >= ${TRIES_MAX}`;
  const rows = await db().$queryRaw<TakenJob[]>`
    UPDATE jobs SET state = 'running', tries = tries + 1, progress = 0,
      locked_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (
      SELECT id FROM jobs
      WHERE kind = ${kind} AND (state = 'queued' OR (state = 'running' AND locked_until < now()))
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, article_id AS "subjectId", tries AS run`;
  return rows[0] ?? null;
}

/** Notes how far a run has come, 0..1. */
export async function noteProgress(job: TakenJob, share: number): Promise<void> {
  await db().job.updateMany({
    where: { id: job.id, state: 'running', tries: job.run },
    data: { progress: Math.min(1, Math.max(0, share)) },
  });
}

/** Says that a run is alive. */
export async function renewLease(job: TakenJob): Promise<void> {
  await db().$executeRaw`
    UPDATE jobs SET locked_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${job.id}::uuid AND state = 'running' AND tries = ${job.run}`;
}

/**
 * Closes a run in the transaction that writes its result.
 * @throws DomainError conflict when another run took over; the result must then not be written
 */
export async function finishJob(tx: Tx, job: TakenJob, failure: string | null = null): Promise<void> {
  const closed = await tx.job.updateMany({
    where: { id: job.id, state: 'running', tries: job.run },
    data: {
      state: failure === null ? 'done' : 'failed',
      failure,
      progress: 1,
      lockedUntil: null,
      finishedAt: new Date(),
    },
  });
  if (closed.count === 0) throw new DomainError('conflict', 'Another run of this work took over.');
}

/**
 * Gives a run that failed back to the queue for its next try; false when it has had its tries. Where the same work has
 * been asked for meanwhile, that stands for the next try.
 */
export async function retryJob(job: TakenJob): Promise<boolean> {
  if (job.run >= TRIES_MAX) return false;
  const back = await db().$executeRaw`
    UPDATE jobs j SET locked_until = NULL,
      state = CASE WHEN w.id IS NULL THEN 'queued' ELSE 'done' END,
      finished_at = CASE WHEN w.id IS NULL THEN NULL ELSE now() END
    FROM jobs self LEFT JOIN jobs w
      ON w.kind = self.kind AND w.article_id = self.article_id AND w.state = 'queued'
    WHERE self.id = ${job.id}::uuid AND j.id = self.id AND j.state = 'running' AND j.tries = ${job.run}`;
  return back > 0;
}
