import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from '#prisma/apply-migrations';
import { type Cluster, openCluster } from '#scripts/embedded/cluster';
import { type Hold, holdFolder, prepareFolder } from '#scripts/launch/data-folder';
import { readSecrets } from '#scripts/launch/secrets';
import { dataFolder } from '#tests/support/launch';

const ROOT = path.dirname(path.dirname(import.meta.dirname));

let folder: string;
let articles: string;
let remove: () => Promise<void>;
let running: { cluster: Cluster; hold: Hold } | null;

beforeEach(async () => {
  ({ folder, remove } = await dataFolder());
  articles = path.join(path.dirname(folder), 'articles');
  await mkdir(articles);
  running = await run();
  const { cluster } = running;
  await query(cluster.url('postgres'), 'CREATE DATABASE claimcheck');
  await applyMigrations(cluster.url('claimcheck'));
  await query(
    cluster.url('claimcheck'),
    `INSERT INTO users (id, username, username_key, display_name, role)
     VALUES (gen_random_uuid(), 'Ada', 'ada', 'Ada', 'teacher')`,
  );
});

afterEach(async () => {
  await stop();
  await remove();
});

/** The database as npm start runs it, without the web server. */
async function run(): Promise<{ cluster: Cluster; hold: Hold }> {
  prepareFolder(folder);
  const hold = holdFolder(folder);
  const password = readSecrets(folder).databasePassword;
  const dataDir = path.join(folder, 'postgres');
  return { hold, cluster: await openCluster({ dataDir, password, durable: false, say: () => undefined }) };
}

async function stop(): Promise<void> {
  await running?.cluster.stop();
  running?.hold.release();
  running = null;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function putArticles(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await writeFile(
      path.join(articles, `person-${at}.txt`),
      `Mira Holt${at} was born in Bergen in ${1900 + at}.`,
    );
  }
}

/** `npm run load` as a shell runs it. `signal` is sent as soon as the first article is stored. */
async function load(signal?: NodeJS.Signals): Promise<{ code: number | string; said: string }> {
  const child = spawn(
    process.execPath,
    ['scripts/claimcheck.mjs', 'load-articles.ts', articles, '--owner', 'ada'],
    {
      cwd: ROOT,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        CLAIMCHECK_DATA_DIR: folder,
        LOG_LEVEL: 'error',
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const watch = signal === undefined ? null : watchStored(() => child.kill(signal));
  const code = await new Promise<number | string>((resolve) =>
    child.once('close', (status, by) => resolve(by ?? status ?? -1)),
  );
  await watch;
  return { code, said };
}

async function watchStored(then: () => void): Promise<void> {
  while ((await stored()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  then();
}

async function stored(): Promise<number> {
  const url = running?.cluster.url('claimcheck') ?? '';
  const [row] = (await query(url, 'SELECT count(*)::int AS count FROM articles')) as { count: number }[];
  return row?.count ?? 0;
}

test('a folder is loaded beside the running product and while it is stopped', async () => {
  await putArticles(2);
  expect(await load()).toMatchObject({ code: 0, said: expect.stringContaining('2 added') });
  await stop();
  expect(await load()).toMatchObject({
    code: 0,
    said: expect.stringContaining('0 added (0.0 a second), 2 there'),
  });
});

test('Ctrl-C ends it in order, a kill in disorder, and the next run goes on from there', async () => {
  await putArticles(150);
  expect(await load('SIGINT')).toMatchObject({
    code: 130,
    said: expect.stringContaining('left for the next time'),
  });
  const first = await stored();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(150);
  await query(running?.cluster.url('claimcheck') ?? '', 'DELETE FROM articles');
  expect(await load('SIGKILL')).toMatchObject({ code: 'SIGKILL' });
  const second = await stored();
  expect(second).toBeLessThan(150);
  const last = await load();
  expect(last.code).toBe(0);
  expect(await stored()).toBe(150);
  const whole = await query(
    running?.cluster.url('claimcheck') ?? '',
    'SELECT 1 FROM articles a WHERE NOT EXISTS (SELECT 1 FROM claims c WHERE c.article_id = a.id)',
  );
  expect(whole).toEqual([]);
});
