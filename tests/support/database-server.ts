import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '#prisma/apply-migrations';
import { openTemporaryCluster } from '#scripts/embedded/temporary-cluster';
import { onServer, withDatabase } from '#tests/support/server-commands';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases, and the migrated one that they are cloned from. */
    databaseServer: { adminUrl: string; template: string };
  }
}

/**
 * Before the first database test: a PostgreSQL of our own in a temporary folder, or the one that
 * TEST_DATABASE_URL names, with one migrated template. After the last one: gone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const own = given === undefined ? await openTemporaryCluster() : null;
  const adminUrl = own?.url('postgres') ?? given ?? '';
  const template = `claimcheck_template_${randomBytes(6).toString('hex')}`;
  await onServer(adminUrl, [`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`]);
  await applyMigrations(withDatabase(adminUrl, template));
  project.provide('databaseServer', { adminUrl, template });
  return async () => {
    if (own === null) return onServer(adminUrl, [`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`]);
    await own.stop();
  };
}
