import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sqlPool } from '#lib/platform/db';

/** Whether the database answers, and whether it has every migration that lies in this version's folder. */
export type Readiness = { database: boolean; migrations: boolean };

/**
 * Asks the database, over the same pool as every request.
 * Never throws: what cannot be asked is not ready.
 */
export async function readiness(): Promise<Readiness> {
  try {
    const [wanted, { rows }] = await Promise.all([
      migrationNames(),
      sqlPool().query<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      ),
    ]);
    const applied = new Set(rows.map(({ name }) => name));
    return { database: true, migrations: wanted.every((name) => applied.has(name)) };
  } catch {
    return { database: false, migrations: false };
  }
}

async function migrationNames(): Promise<string[]> {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
