import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '#prisma/apply-migrations';
import { type Cluster, openCluster } from '#scripts/embedded/cluster';
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
  const own = given === undefined ? await openOwn() : null;
  const adminUrl = own?.cluster.url('postgres') ?? given ?? '';
  const template = `claimcheck_template_${randomBytes(6).toString('hex')}`;
  await onServer(adminUrl, [`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`]);
  await applyMigrations(withDatabase(adminUrl, template));
  project.provide('databaseServer', { adminUrl, template });
  return async () => {
    if (own === null) return onServer(adminUrl, [`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`]);
    await own.cluster.stop();
    await rm(own.folder, { recursive: true, force: true });
  };
}

async function openOwn(): Promise<{ cluster: Cluster; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-db-'));
  // As root the server runs under another account, which has to enter.
  await chmod(folder, 0o755);
  const cluster = await openCluster({
    dataDir: path.join(folder, 'postgres'),
    password: randomBytes(16).toString('hex'),
    durable: false,
    say: () => undefined,
  });
  return { cluster, folder };
}
