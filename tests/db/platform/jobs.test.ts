import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db';
import { startJobLoop, wakeJobLoop, workOff } from '#lib/platform/job-loop';
import {
  enqueueJob,
  finishJob,
  noteProgress,
  QUEUE_MAX,
  retryJob,
  type TakenJob,
  takeJob,
} from '#lib/platform/jobs';
import { storedArticle } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';

const KIND = 'test-work';
let subjectId = '';

beforeEach(async () => {
  await emptyTables();
  subjectId = await storedArticle(null);
});

const enqueue = () => enqueueJob(db(), { kind: KIND, subjectId, requestedBy: null });
const jobs = () => db().job.findMany({ orderBy: { id: 'asc' } });
const leaseRanOut = () => db().$executeRaw`UPDATE jobs SET locked_until = now() - interval '1 second'`;

async function taken(): Promise<TakenJob> {
  const job = await takeJob(KIND);
  if (!job) throw new Error('There should be a job.');
  return job;
}

describe('the queue', () => {
  test('holds the same work once while it waits', async () => {
    await enqueue();
    await enqueue();
    expect(await jobs()).toHaveLength(1);
  });

  test('takes work asked for anew while it runs', async () => {
    await enqueue();
    await takeJob(KIND);
    await enqueue();
    expect((await jobs()).map((job) => job.state).sort()).toEqual(['queued', 'running']);
  });

  test('gives a job to one of many takers', async () => {
    await enqueue();
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeJob(KIND)));
    expect(takers.filter(Boolean)).toHaveLength(1);
  });

  test('gives a job again when its run died, once, and then gives it up', async () => {
    await enqueue();
    const first = await taken();
    await leaseRanOut();
    const second = await taken();
    expect([first.run, second.run]).toEqual([1, 2]);
    await leaseRanOut();
    expect(await takeJob(KIND)).toBeNull();
    expect(await jobs()).toMatchObject([{ state: 'failed' }]);
  });

  test('lets only the present run finish', async () => {
    await enqueue();
    const dead = await taken();
    await leaseRanOut();
    const alive = await taken();
    await expect(finishJob(db(), dead)).rejects.toMatchObject({ code: 'conflict' });
    await finishJob(db(), alive);
    expect(await jobs()).toMatchObject([{ state: 'done', progress: 1 }]);
  });

  test('retries once', async () => {
    await enqueue();
    expect(await retryJob(await taken())).toBe(true);
    expect(await retryJob(await taken())).toBe(false);
  });

  test('lets work asked for meanwhile stand for the second try', async () => {
    await enqueue();
    const failed = await taken();
    await enqueue();
    expect(await retryJob(failed)).toBe(true);
    expect((await jobs()).map((job) => job.state)).toEqual(['done', 'queued']);
  });

  test('keeps progress between 0 and 1', async () => {
    await enqueue();
    await noteProgress(await taken(), 7);
    expect(await jobs()).toMatchObject([{ progress: 1 }]);
  });

  test('is bounded', async () => {
    await db().job.createMany({
      data: Array.from({ length: QUEUE_MAX }, () => ({ kind: KIND, articleId: subjectId, state: 'running' })),
    });
    await expect(enqueue()).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('working through the queue', () => {
  test('ends when nothing waits', async () => {
    await enqueue();
    const done: string[] = [];
    await workOff(KIND, async (job) => {
      done.push(job.subjectId);
      await finishJob(db(), job);
    });
    expect(done).toEqual([subjectId]);
  });

  test('tries a job that throws once more', async () => {
    await enqueue();
    const runs: number[] = [];
    await workOff(KIND, async (job) => {
      runs.push(job.run);
      if (job.run === 1) throw new Error('the first run fails');
      await finishJob(db(), job);
    });
    expect(runs).toEqual([1, 2]);
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
  });

  test('goes on when woken, and stops', async () => {
    let wasDone: (id: string) => void = () => undefined;
    const done = new Promise<string>((resolve) => {
      wasDone = resolve;
    });
    const stop = startJobLoop(KIND, async (job) => {
      await finishJob(db(), job);
      wasDone(job.subjectId);
    });
    await enqueue();
    wakeJobLoop(KIND);
    expect(await done).toBe(subjectId);
    await stop();
    await enqueue();
    wakeJobLoop(KIND);
    expect((await jobs()).map((job) => job.state)).toContain('queued');
  });
});
