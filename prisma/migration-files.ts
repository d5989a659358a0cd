import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The migrations of this checkout. */
export const MIGRATIONS_DIR = path.join(import.meta.dirname, 'migrations');

/**
 * The migrations of a folder in Prisma's own layout (`<time>_<name>/migration.sql`), oldest first.
 * @throws when the folder cannot be read; a migration without its SQL file is reported by the engine.
 */
export async function readMigrations(folder: string = MIGRATIONS_DIR): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({ path: name, migrationFile: await readMigrationFile(folder, name) })),
    ),
  };
}

async function readMigrationFile(
  folder: string,
  name: string,
): Promise<MigrationList['migrationDirectories'][number]['migrationFile']> {
  try {
    const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
    return { path: 'migration.sql', content: { tag: 'ok', value } };
  } catch (error) {
    return { path: 'migration.sql', content: { tag: 'error', value: String(error) } };
  }
}
