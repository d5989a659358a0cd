import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** A start of the whole product: a database is made and Next begins, on a busy machine. */
const START_WAIT_MS = 90_000;

export type Started = {
  child: ChildProcess;
  /** Everything it has said so far. */
  said: () => string;
  /** Resolves with its address when it says that it is there; rejects with its words when it ends instead. */
  address: Promise<string>;
  /** Its exit code, once it has ended; a signal's name when one ended it. */
  ended: Promise<number | string>;
  /** Asks it to stop and waits. */
  stop: (signal?: NodeJS.Signals) => Promise<number | string>;
};

/** A folder that the account of the database may enter, gone when `remove` is called. */
export async function dataFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const above = await mkdtemp(path.join(tmpdir(), 'claimcheck-launch-'));
  await chmod(above, 0o755);
  return { folder: path.join(above, 'data'), remove: () => rm(above, { recursive: true, force: true }) };
}

/** `npm start` or `npm run dev` as a person's shell runs it, with nothing of the tests' own surroundings. */
export function startClaimcheck(
  env: Record<string, string>,
  args: string[] = [],
  mode: 'start' | 'dev' = 'start',
): Started {
  const child = spawn(process.execPath, ['scripts/claimcheck.mjs', 'claimcheck-server.ts', mode, ...args], {
    cwd: ROOT,
    // A group of its own, as a shell makes for each job, so that a test may press Ctrl-C.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: mode === 'start' ? 'production' : 'development',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      CLAIMCHECK_DEMO: 'off',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  let text = '';
  const address = Promise.withResolvers<string>();
  const timer = setTimeout(
    () => address.reject(new Error(`It did not start in time:\n${text}`)),
    START_WAIT_MS,
  );
  const listen = (chunk: Buffer) => {
    text += chunk.toString();
    const found = /Claimcheck is at (\S+)/.exec(text)?.[1];
    if (found !== undefined) address.resolve(found);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      address.reject(new Error(`It ended instead of starting:\n${text}`));
      resolve(signal ?? code ?? 'unknown');
    });
  });
  // A test that expects a refusal looks at the words, not at the address.
  address.promise.catch(() => undefined);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { child, said: () => text, address: address.promise, ended, stop };
}
