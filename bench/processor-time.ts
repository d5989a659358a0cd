import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** Clock ticks of Linux in a millisecond, upside down: a tick is a hundredth of a second. */
const TICK_MS = 10;

/** Time that this process and the database server have spent on the processor, milliseconds; null where the system does not tell. */
export async function processorMs(pool: Pool): Promise<{ node: number; postgres: number | null }> {
  const { user, system } = process.cpuUsage();
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return { node: (user + system) / 1000, postgres: serverMs(rows[0]?.pid ?? 0) };
}

function serverMs(backend: number): number | null {
  try {
    const server = statOf(backend).parent;
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [{ pid: Number(name), ...statOf(Number(name)) }];
        } catch {
          return [];
        }
      });
    const own = processes.filter(({ pid, parent }) => pid === server || parent === server);
    // What processes that have ended had spent is counted by the server itself.
    return own.reduce((sum, { ticks, ended }) => sum + ticks + ended, 0) * TICK_MS;
  } catch {
    return null;
  }
}

function statOf(pid: number): { parent: number; ticks: number; ended: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, userEnded = 0, systemEnded = 0] = [1, 11, 12, 13, 14].map(
    (at) => fields[at],
  );
  return { parent, ticks: user + system, ended: userEnded + systemEnded };
}
