import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The account that PostgreSQL runs under. */
export type ServerUser = { uid: number; gid: number };

/** What packages of PostgreSQL call their account; used when it is there, made when it is not. */
const ACCOUNT = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root lends it the account that owns the data already, or `postgres`, which
 * is made when the system has none. Everybody else runs it as themselves.
 * @returns null when no other account is needed.
 * @throws Error in plain words when root can neither find nor make an account.
 */
export function serverUser(dataDir: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUp();
  if (found !== null) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', ACCOUNT]);
  const made = lookUp();
  if (made !== null) return made;
  throw new Error(
    `You are root, PostgreSQL refuses to run as root, and an account named "${ACCOUNT}" could not be made. ` +
      'Start as another user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function lookUp(): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${ACCOUNT}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Whether that account may enter a folder: a home of root's own, for one, is closed to it. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

/** Gives a folder and all in it to that account, as when the folder was copied by root. */
export function giveTo(user: ServerUser, folder: string): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTo(user, inside);
    else lchownSync(inside, user.uid, user.gid);
  }
}
