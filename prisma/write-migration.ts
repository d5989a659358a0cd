import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MIGRATIONS_DIR } from '#prisma/migration-files';
import { openSchemaEngine } from '#prisma/schema-engine';

/** What Prisma's own tools expect beside the migrations; without it they refuse the folder. */
const LOCKFILE = 'provider = "postgresql"\n';

/** The schema of this checkout. */
export const SCHEMA_FILE = path.join(import.meta.dirname, 'schema.prisma');

/** The schema as the newest migration left it: where the next one sets out. */
export const MIGRATED_SCHEMA_FILE = path.join(import.meta.dirname, 'migrated.prisma');

/**
 * The SQL that leads from one schema to another. Works on texts alone, touches no database.
 * @param before the text of a `schema.prisma`, or null for an empty database.
 * @param after the text of the wanted `schema.prisma`.
 * @returns the script; empty when there is nothing to do.
 * @throws when a schema does not parse.
 */
export async function sqlBetweenSchemas(before: string | null, after: string): Promise<string> {
  const { engine } = await openSchemaEngine();
  const { stdout } = await engine.diff({
    from: before === null ? { tag: 'empty' } : schemaText(before),
    to: schemaText(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const script = stdout ?? '';
  return /^-- This is an empty migration\.\s*$/.test(script) ? '' : script;
}

/**
 * Writes `<UTC time>_<name>/migration.sql` with the step from `migrated.prisma` to `schema.prisma`, and brings
 * the former up to the latter. The SQL may be added to by hand before it is committed.
 * @returns the path of the new file, or null when the schemas do not differ.
 * @throws when the name is not lower-case words joined by `-` or `_`, or a schema does not parse.
 */
export async function writeMigration(name: string, now: Date): Promise<string | null> {
  if (!/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name)) {
    throw new Error('A migration is named in lower-case words joined by - or _, for example "add-classes".');
  }
  const before = await readFile(MIGRATED_SCHEMA_FILE, 'utf8').catch(() => null);
  const script = await sqlBetweenSchemas(before, await readFile(SCHEMA_FILE, 'utf8'));
  if (script === '') return null;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(MIGRATIONS_DIR, 'migration_lock.toml'), LOCKFILE);
  await writeFile(path.join(folder, 'migration.sql'), script);
  await copyFile(SCHEMA_FILE, MIGRATED_SCHEMA_FILE);
  return path.join(folder, 'migration.sql');
}

function schemaText(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}
