import { sqlPool } from '#lib/platform/db';

/** Empties every table of this test file's database, in whatever order the foreign keys ask for. */
export async function emptyTables(): Promise<void> {
  const { rows } = await sqlPool().query<{ tables: string | null }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const tables = rows[0]?.tables;
  if (tables) await sqlPool().query(`TRUNCATE ${tables} RESTART IDENTITY CASCADE`);
}
