import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server without its parent is given this long to end. */
const END_WAIT_MS = 20_000;
const POLL_MS = 50;

/**
 * Tidies what a killed start left in a data directory: a server that still runs on it is ended in order; a
 * `postmaster.pid` naming a process that is not that server is removed, for Postgres would take it for alive.
 * @throws Error naming the process when it does not end.
 */
export async function stopLeftover(dataDir: string, say: (line: string) => void): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isServerOf(pid, dataDir)) {
    say('The database was not stopped in order last time; it recovers by itself.');
    await rm(file, { force: true });
    return;
  }
  say('The database of an earlier start is still running; it is stopped first.');
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isServerOf(pid, dataDir); waited += POLL_MS) {
    if (waited >= END_WAIT_MS) throw new Error(`The earlier database (process ${pid}) does not stop.`);
    await pause(POLL_MS);
  }
}

function isServerOf(pid: number, dataDir: string): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(dataDir);
}

/** The command line of a process; empty when there is none such. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (existsSync('/proc/self/cmdline')) return '';
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
