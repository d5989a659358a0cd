import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { applyMigrations } from '#prisma/apply-migrations';
import { MIGRATED_SCHEMA_FILE, SCHEMA_FILE, sqlBetweenSchemas } from '#prisma/write-migration';
import { openTemporaryCluster } from '#scripts/embedded/temporary-cluster';
import { type Outcome, single } from '#scripts/stages/outcome';

/** What Prisma's language can say about a database, one line each. */
const SAYABLE = `
  SELECT format('column %I.%I %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' END,
    CASE WHEN a.attgenerated = '' THEN ' default ' || pg_get_expr(d.adbin, d.adrelid) END) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('constraint %s %I: %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
  WHERE c.relnamespace = 'public'::regnamespace
    AND i.indpred IS NULL AND i.indexprs IS NULL AND m.amname = 'btree'`;

/** What only a hand-written part of a migration can say. */
const HAND_WRITTEN = `
  SELECT count(*) FILTER (WHERE kind = 'check')::int AS checks,
         count(*) FILTER (WHERE kind = 'index')::int AS indexes,
         count(*) FILTER (WHERE kind = 'trigger')::int AS triggers
  FROM (SELECT 'check' AS kind FROM pg_constraint
          WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
        UNION ALL
        SELECT 'index' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
          WHERE c.relnamespace = 'public'::regnamespace
            AND (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR m.amname <> 'btree')
        UNION ALL
        SELECT 'trigger' FROM pg_trigger WHERE NOT tgisinternal) AS parts`;

/** The migrations' own ledger, which no schema describes. */
const LEDGER = '_prisma_migrations';

/**
 * Compares the database that the migrations build with the one that the schema describes. The former may hold
 * more of what Prisma cannot say (CHECKs, partial indexes, triggers), and nothing else may differ.
 */
export async function drift(): Promise<Outcome> {
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const unwritten = await sqlBetweenSchemas(await readFile(MIGRATED_SCHEMA_FILE, 'utf8'), schema);
  if (unwritten !== '') {
    console.log(`prisma/schema.prisma has no migration yet (npm run migration -- <name>):\n${unwritten}`);
    return single(false);
  }
  const cluster = await openTemporaryCluster();
  try {
    await inDatabase(cluster.url('postgres'), (client) => client.query('CREATE DATABASE migrated'));
    await inDatabase(cluster.url('postgres'), (client) => client.query('CREATE DATABASE described'));
    const names = await applyMigrations(cluster.url('migrated'));
    const wholeSchema = await sqlBetweenSchemas(null, schema);
    await inDatabase(cluster.url('described'), (client) => client.query(wholeSchema));
    const differences = differing(
      await inDatabase(cluster.url('migrated'), sayable),
      await inDatabase(cluster.url('described'), sayable),
    );
    for (const line of differences) console.log(line);
    const { rows } = await inDatabase(cluster.url('migrated'), (client) => client.query(HAND_WRITTEN));
    const { checks, indexes, triggers } = rows[0];
    return single(
      differences.length === 0,
      `${names.length} migrations; by hand: ${checks} checks, ${indexes} indexes, ${triggers} triggers`,
    );
  } finally {
    await cluster.stop();
  }
}

function differing(migrated: string[], described: string[]): string[] {
  const [built, wanted] = [new Set(migrated), new Set(described)];
  return [
    ...migrated.filter((line) => !wanted.has(line)).map((line) => `only in the migrations: ${line}`),
    ...described.filter((line) => !built.has(line)).map((line) => `only in the schema: ${line}`),
  ];
}

async function sayable(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(SAYABLE);
  return rows
    .map(({ line }) => line)
    .filter((line) => !line.includes(LEDGER))
    .sort();
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
