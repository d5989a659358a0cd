import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cluster } from '#scripts/embedded/cluster';
import { anyFreePort } from '#scripts/embedded/free-port';
import { openTemporaryCluster } from '#scripts/embedded/temporary-cluster';
import { dataFolder, type Started, startClaimcheck } from '#tests/support/launch';
import { onServer, rowsFrom } from '#tests/support/server-commands';

const ROOT = path.dirname(path.dirname(import.meta.dirname));
const SECRET = 'thirty-two-characters-at-the-least';

let folder: string;
let remove: () => Promise<void>;
let port: number;
let started: Started[];

beforeEach(async () => {
  ({ folder, remove } = await dataFolder());
  port = await anyFreePort();
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  await remove();
});

function start(env: Record<string, string> = {}): Started {
  const one = startClaimcheck({ CLAIMCHECK_DATA_DIR: folder, PORT: String(port), ...env });
  started.push(one);
  return one;
}

async function migrationFolder(sql: string): Promise<string> {
  const migrations = path.join(folder, '..', 'migrations');
  await mkdir(path.join(migrations, '20260101000000_first'), { recursive: true });
  await writeFile(path.join(migrations, '20260101000000_first', 'migration.sql'), sql);
  return migrations;
}

describe('starting', () => {
  test('takes the next free port and says so', async () => {
    const squatter = net.createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    try {
      const one = start();
      const address = await one.address;
      const next = Number(new URL(address).port);
      expect(next).toBeGreaterThan(port);
      expect(one.said()).toContain(`Port ${port} is taken; this is port ${next}.`);
      expect((await fetch(`${address}/api/health`)).status).toBe(200);
    } finally {
      squatter.close();
    }
  });

  test('serves in development too', async () => {
    const one = startClaimcheck({ CLAIMCHECK_DATA_DIR: folder, PORT: String(port) }, [], 'dev');
    started.push(one);
    expect((await fetch(`${await one.address}/api/health`)).status).toBe(200);
  });

  test('in development keeps no compiled pages, which older than their sources would load again without end', async () => {
    const cache = path.join(ROOT, '.next/dev/cache/turbopack');
    await rm(cache, { recursive: true, force: true });
    const one = startClaimcheck({ CLAIMCHECK_DATA_DIR: folder, PORT: String(port) }, [], 'dev');
    started.push(one);
    expect((await fetch(`${await one.address}/api/health`)).status).toBe(200);
    await one.stop();
    expect(existsSync(cache)).toBe(false);
  });

  test('refuses a port that is no port', async () => {
    const one = start({ PORT: 'http' });
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain('PORT is "http"');
  });

  test('ends everything on Ctrl-C in a terminal, where every process of the group hears it', async () => {
    const one = start();
    const address = await one.address;
    process.kill(-(one.child.pid ?? 0), 'SIGINT');
    expect(await one.ended).toBe(0);
    expect(one.said()).toContain('Stopped.');
    await expect(fetch(address)).rejects.toThrow();
  });

  test('does not serve after a migration that fails, and leaves nothing of it behind', async () => {
    const one = start({
      CLAIMCHECK_MIGRATIONS_DIR: await migrationFolder(
        'CREATE TABLE half (id int); SELECT no_such_function();',
      ),
    });
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain('Migration 20260101000000_first failed and was taken back whole.');
    expect(one.said()).toContain('no_such_function');
    expect(one.said()).not.toContain('Claimcheck is at');

    const corrected = start({
      CLAIMCHECK_MIGRATIONS_DIR: await migrationFolder('CREATE TABLE half (id int);'),
    });
    await corrected.address;
    expect(corrected.said()).toContain('Applied 1 migration.');
  });

  test('notices that its database has ended, and ends as well', async () => {
    const one = start();
    await one.address;
    const pid = Number.parseInt(await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGINT');
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain('The database ended by itself');
  });
});

describe('starting on a database of somebody else', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await openTemporaryCluster();
    await onServer(cluster.url('postgres'), ['CREATE DATABASE theirs']);
  });

  afterAll(() => cluster.stop());

  test('migrates it, seeds nothing, and needs no data folder', async () => {
    const one = start({
      DATABASE_URL: cluster.url('theirs'),
      NEXTAUTH_SECRET: SECRET,
      CLAIMCHECK_DEMO: 'on',
    });
    expect((await fetch(`${await one.address}/api/ready`)).status).toBe(200);
    const [row] = await rowsFrom(cluster.url('theirs'), 'SELECT count(*)::int AS people FROM users');
    expect(row).toEqual({ people: 0 });
    expect(one.said()).not.toContain('Starting PostgreSQL');
  });

  test('wants the secret from the environment', async () => {
    const one = start({ DATABASE_URL: cluster.url('theirs') });
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain('NEXTAUTH_SECRET');
  });

  test('says which place it cannot reach, without the password', async () => {
    const one = start({
      DATABASE_URL: 'postgresql://ann:hunter2@127.0.0.1:9/theirs',
      NEXTAUTH_SECRET: SECRET,
    });
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain('The database at 127.0.0.1:9/theirs cannot be reached');
    expect(one.said()).not.toContain('hunter2');
  });

  test('lets two processes migrate one database at once', async () => {
    await onServer(cluster.url('postgres'), ['CREATE DATABASE shared']);
    const env = { DATABASE_URL: cluster.url('shared'), NEXTAUTH_SECRET: SECRET };
    const both = [start(env), start(env)];
    const addresses = await Promise.all(both.map((one) => one.address));
    expect(new Set(addresses).size).toBe(2);
    const [row] = await rowsFrom(
      cluster.url('shared'),
      'SELECT count(*) = count(DISTINCT migration_name) AS once FROM _prisma_migrations',
    );
    expect(row).toEqual({ once: true });
  });
});
