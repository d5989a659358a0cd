import { renewLease, retryJob, type TakenJob, takeJob } from '#lib/platform/jobs';
import { log } from '#lib/platform/log';

/** Another process may have queued work, or left some behind: look this often, milliseconds. */
const LOOK_EVERY_MS = 3000;
/** A run says this often that it is alive, milliseconds; several times within a lease. */
const ALIVE_EVERY_MS = 5000;

type Handle = (job: TakenJob) => Promise<void>;
type Loop = { called: boolean; wake: () => void };

// Next bundles the start-up code apart from the pages; both must find the same loop.
const held = globalThis as typeof globalThis & { claimcheckLoops?: Map<string, Loop> };

/**
 * Works through a queue in this process until stopped, one job at a time; unfinished work of an earlier process comes
 * first. Starting twice changes nothing.
 * @returns how to stop it; resolves when the job in hand is done
 */
export function startJobLoop(kind: string, handle: Handle): () => Promise<void> {
  if (loops().has(kind)) return async () => undefined;
  let stopped = false;
  const loop: Loop = { called: false, wake: () => undefined };
  loops().set(kind, loop);
  const done = (async () => {
    while (!stopped) {
      loop.called = false;
      await workOff(kind, handle, () => stopped);
      if (!stopped && !loop.called) await rest(loop);
    }
  })();
  return async () => {
    stopped = true;
    loops().delete(kind);
    loop.wake();
    await done;
  };
}

/** Tells this process's loop, if it has one, that there is work. Never throws. */
export function wakeJobLoop(kind: string): void {
  const loop = loops().get(kind);
  if (!loop) return;
  loop.called = true;
  loop.wake();
}

/** Does the waiting work of a queue and returns when there is none left, or when `stop` says so. Never throws. */
export async function workOff(
  kind: string,
  handle: Handle,
  stop: () => boolean = () => false,
): Promise<void> {
  try {
    while (!stop()) {
      const job = await takeJob(kind);
      if (!job) return;
      await run(job, handle);
    }
  } catch (error) {
    log().error({ err: error }, 'the queue could not be read');
  }
}

async function run(job: TakenJob, handle: Handle): Promise<void> {
  const alive = setInterval(() => void renewLease(job).catch(() => undefined), ALIVE_EVERY_MS);
  try {
    await handle(job);
  } catch (error) {
    log().error({ err: error, job: job.id }, 'a job failed');
    await retryJob(job);
  } finally {
    clearInterval(alive);
  }
}

function rest(loop: Loop): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_EVERY_MS);
    timer.unref();
    loop.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function loops(): Map<string, Loop> {
  held.claimcheckLoops ??= new Map();
  return held.claimcheckLoops;
}
