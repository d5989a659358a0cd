import { afterAll, inject } from 'vitest';
import { onServer, withDatabase } from '#tests/support/server-commands';

// Each test file has a database to itself, cloned before its own imports run: env() reads the address once.
const { adminUrl, template } = inject('databaseServer');
const database = `${template}_${process.env.VITEST_POOL_ID ?? '0'}`;
await onServer(adminUrl, [
  `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`,
  `CREATE DATABASE ${database} TEMPLATE ${template}`,
]);
process.env.DATABASE_URL = withDatabase(adminUrl, database);
process.env.NEXTAUTH_SECRET = 'only-for-tests-and-not-a-secret-at-all';
process.env.LOG_LEVEL = 'silent';

afterAll(async () => {
  const { closeDb } = await import('#lib/platform/db');
  await closeDb();
  await onServer(adminUrl, [`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`]);
});
