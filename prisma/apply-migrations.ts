import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { MIGRATIONS_DIR, readMigrations } from '#prisma/migration-files';
import { openSchemaEngine } from '#prisma/schema-engine';

/** Any number that no one else locks in this database; held while one process migrates, the others wait. */
const MIGRATION_LOCK = 4_207_311;

/** Somebody else's migration may take this long before we stop waiting for it. */
const LOCK_WAIT_MS = 120_000;

/** Postgres is given this long to answer the first knock. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Brings a database up to the migrations of a folder, recording them in `_prisma_migrations` exactly as
 * `prisma migrate deploy` does. Each migration happens whole or not at all; the first that fails ends the run.
 * Two runs at once take turns.
 * @returns the names of the migrations applied now, oldest first.
 * @throws Error in plain words: unreachable database, a migration that fails, one edited after it was applied.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder: string = MIGRATIONS_DIR,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const guard = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: LOCK_WAIT_MS,
  });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { engine, close } = await openSchemaEngine(databaseUrl);
    try {
      return await migrate(engine, migrations);
    } finally {
      await close();
    }
  } finally {
    await guard.end();
  }
}

async function migrate(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const filters = { externalTables: [], externalEnums: [] };
  const before = await diagnose(engine, migrationsList);
  if (before.editedMigrationNames.length > 0) {
    const names = before.editedMigrationNames.join(', ');
    throw new Error(`Edited after this database ran it: ${names}. A change belongs in a new migration.`);
  }
  await takeBack(engine, before.failedMigrationNames);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    const failed = (await diagnose(engine, migrationsList)).failedMigrationNames;
    await takeBack(engine, failed);
    const which = failed.length > 0 ? `Migration ${failed.join(', ')}` : 'Migrating';
    throw new Error(`${which} failed and was taken back whole.\n${plainWords(error)}`);
  }
}

function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  return engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: { externalTables: [], externalEnums: [] },
  });
}

/** A failed migration left nothing behind, so its record must not block the corrected one. */
async function takeBack(engine: SchemaEngine, failed: string[]): Promise<void> {
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
}

/** What Postgres said, without the engine's own trace around it. */
function plainWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .split(/\n\s+0: /)
    .slice(0, 1)
    .join('')
    .replace(/^external connector error\s*/, '')
    .replace(/^Error querying the database: /, '')
    .trim();
}
