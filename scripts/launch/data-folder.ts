import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Our folder is in use: nothing else may start on it. Let go with `release`, or by ending in whatever way. */
export type Hold = { note: (address: string) => void; release: () => void };

/**
 * Makes the folder for everything that outlives a start, and proves that it can be written to.
 * @throws Error in plain words, naming the way out, when it cannot.
 */
export function prepareFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true });
    // The account that the database runs under must pass through; what is secret inside is closed by itself.
    if (made !== undefined) chmodSync(folder, 0o755);
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Error(
      `${folder} cannot be written to (${reason}). Make it writable for you, or name another folder: ` +
        'CLAIMCHECK_DATA_DIR=/some/folder npm start',
    );
  }
}

/**
 * Takes the folder for this process. The lock is one of the operating system, which takes it back even when we are
 * killed; a file with a process number would lie after a crash.
 * @throws Error saying where the other start is to be found.
 */
export function holdFolder(folder: string): Hold {
  const running = path.join(folder, 'running');
  const lock = new DatabaseSync(path.join(folder, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && error.message.includes('locked'))) throw error;
    throw new Error(`Claimcheck is already running on ${folder}${where(running)}. Stop that one first.`);
  }
  rmSync(running, { force: true });
  return {
    note: (address) => writeFileSync(running, `${process.pid} ${address}`),
    release: () => {
      rmSync(running, { force: true });
      if (lock.isOpen) lock.close();
    },
  };
}

function where(running: string): string {
  try {
    const [pid, address] = readFileSync(running, 'utf8').split(' ');
    return `: ${address}, process ${pid}`;
  } catch {
    return ', where it is still starting';
  }
}
