import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from '#scripts/embedded/binaries';
import { clusterVersion, folderState, makeCluster, moveAside } from '#scripts/embedded/data-folder';
import { anyFreePort } from '#scripts/embedded/free-port';
import { stopLeftover } from '#scripts/embedded/leftover';
import { reachablePlace } from '#scripts/embedded/place';
import { giveTo, type ServerUser, serverUser } from '#scripts/embedded/server-user';

/** A crashed cluster replays its log before it answers; that may take this long and no longer. */
const READY_WAIT_MS = 60_000;
const READY_POLL_MS = 40;

/** Reasons to try once more: the port was taken meanwhile; a killed server's last processes are still ending. */
const PASSING = /could not bind|shared memory block .* is still in use/;
const START_TRIES = 5;
const RETRY_PAUSE_MS = 800;

/** A server told to stop cuts its connections at once; what has not ended by then is killed. */
const STOP_WAIT_MS = 20_000;

/** Lines of the server's log that are shown when it does not start. */
const LOG_TAIL_LINES = 6;

/** The major version inside the package; a cluster of another one cannot be opened. */
const VERSION = 18;

export type ClusterOptions = {
  /** Where the data lies or shall lie. */
  dataDir: string;
  password: string;
  /** Off for throw-away clusters: faster, and lost when the machine crashes. */
  durable: boolean;
  /** Told, in a line, of everything a person should know. */
  say: (line: string) => void;
};

export type Cluster = {
  /** The address of one of its databases. */
  url: (database: string) => string;
  /** Settles when the server has ended, however that came about. */
  ended: Promise<void>;
  /** Ends it in order. May be called twice. */
  stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that came with `npm install` on a data directory, which is made when there is none.
 *
 * Only one process may do so on one directory at a time (see `holdFolder`). What a killed predecessor left is
 * tidied first. A directory that was only half made is moved aside; a whole one is never removed.
 * @throws Error in plain words when the server does not start.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const user = serverUser(options.dataDir);
  const { binaries, dataDir } = await reachablePlace(findBinaries(), options, user);
  await prepare(binaries, { ...options, dataDir }, user);
  await stopLeftover(dataDir, options.say);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(binaries, { ...options, dataDir }, user);
    } catch (error) {
      if (attempt === START_TRIES || !(error instanceof Error) || !PASSING.test(error.message)) throw error;
      await pause(RETRY_PAUSE_MS);
    }
  }
}

async function prepare(binaries: Binaries, options: ClusterOptions, user: ServerUser | null): Promise<void> {
  const { dataDir, say } = options;
  const state = folderState(dataDir);
  if (state === 'cluster') {
    const version = clusterVersion(dataDir);
    if (version === VERSION) {
      if (user !== null && statSync(dataDir).uid !== user.uid) giveTo(user, dataDir);
      return;
    }
    throw new Error(
      `${dataDir} was made by PostgreSQL ${version}, this is ${VERSION}. ` +
        `Move it away to begin anew, or load a dump of it into a PostgreSQL of your own and set DATABASE_URL.`,
    );
  }
  if (state === 'half-made') {
    const aside = await moveAside(dataDir, new Date());
    say(`The database in ${dataDir} was never finished; it now lies in ${aside}, and a new one is made.`);
  }
  await makeCluster(binaries, dataDir, options.password, user, options.durable ? [] : ['--no-sync']);
}

async function start(binaries: Binaries, options: ClusterOptions, user: ServerUser | null): Promise<Cluster> {
  const port = await anyFreePort();
  const logFile = `${options.dataDir}.log`;
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(binaries.postgres, serverFlags(options, port), {
    cwd: options.dataDir,
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C in the terminal reaches us, and we end the web server before the database.
    detached: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(user ?? {}),
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const url = (database: string) =>
    `postgresql://claimcheck:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  await untilReady(child, url('postgres'), logFile);
  return { url, ended, stop: () => stop(child, ended) };
}

function serverFlags(options: ClusterOptions, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    options.dataDir,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = performance.now() + READY_WAIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new Error(`PostgreSQL did not start:\n${await logTail(logFile)}`);
    }
    const answer = await knock(url);
    if (answer === 'ready') return;
    if (answer === 'wrong password') {
      child.kill('SIGINT');
      throw new Error(
        'The password in secrets.json is not the one that the database in this folder was made with.',
      );
    }
    await pause(READY_POLL_MS);
  }
  child.kill('SIGINT');
  throw new Error(`PostgreSQL was not ready after ${READY_WAIT_MS / 1000} s:\n${await logTail(logFile)}`);
}

async function knock(url: string): Promise<'ready' | 'not yet' | 'wrong password'> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'ready';
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === '28P01' ? 'wrong password' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_WAIT_MS, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
}

async function logTail(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}
