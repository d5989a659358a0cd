import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from '#scripts/embedded/binaries';
import { runProgram } from '#scripts/embedded/run-program';
import type { ServerUser } from '#scripts/embedded/server-user';

/** What initdb writes last and Postgres cannot start without. */
const ESSENTIAL = ['PG_VERSION', 'global/pg_control', 'postgresql.conf', 'pg_hba.conf', 'base/1'];

/** How a new cluster is made. Code-point order sorts alike on every machine. */
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=claimcheck',
];

/** What a folder named as data directory turns out to be. */
export type FolderState = 'missing' | 'empty' | 'half-made' | 'cluster';

/** Looks at a data directory without touching it. */
export function folderState(dataDir: string): FolderState {
  const entries = listing(dataDir);
  if (entries === null) return 'missing';
  if (entries.length === 0) return 'empty';
  return ESSENTIAL.every((name) => existsSync(path.join(dataDir, name))) ? 'cluster' : 'half-made';
}

function listing(dataDir: string): string[] | null {
  try {
    return readdirSync(dataDir);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return null;
    if (error.code !== 'EACCES') throw error;
    throw new Error(`The database in ${dataDir} belongs to another account. Start as that one, or as root.`);
  }
}

/** The major version that a cluster was made by, for example 18. */
export function clusterVersion(dataDir: string): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8'), 10);
}

/**
 * Makes a new cluster at `dataDir`. It is made beside its place and then renamed, so that an interruption
 * never leaves half a cluster where a whole one is looked for.
 * @throws Error with initdb's own words when it fails.
 */
export async function makeCluster(
  binaries: Binaries,
  dataDir: string,
  password: string,
  user: ServerUser | null,
  flags: string[],
): Promise<void> {
  const making = `${dataDir}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  if (user !== null) await chown(making, user.uid, user.gid);
  const passwordFile = `${dataDir}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const { code, said } = await runProgram(
    binaries.initdb,
    [`--pgdata=${making}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS, ...flags],
    { user, cwd: making },
  ).finally(() => rm(passwordFile, { force: true }));
  if (code !== 0) throw new Error(`PostgreSQL could not make its data directory:\n${said.trim()}`);
  await rename(making, dataDir);
}

/**
 * Puts a folder that is no whole cluster out of the way, without deleting anything.
 * @returns where it went.
 */
export async function moveAside(dataDir: string, now: Date): Promise<string> {
  const aside = `${dataDir}.half-made-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
  await rename(dataDir, aside);
  return aside;
}
