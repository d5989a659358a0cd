import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guest } from '#lib/auth/actor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { db } from '#lib/platform/db';
import { loadCommand } from '#scripts/load/load-command';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';

let folder: string;

beforeEach(async () => {
  await emptyTables();
  folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-load-'));
});
afterEach(() => rm(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): Promise<void> {
  return writeFile(path.join(folder, name), content);
}

async function folderOfThree(): Promise<void> {
  await Promise.all([
    put(
      'alder.txt',
      'title: An alder\npublisher: Leaf Weekly\ndate: 2020-05-01\n\nIda Berg founded the Oslo Museum in 1999.',
    ),
    put('birch.txt', 'date 2021-01-01 Mira Holt was born in Bergen in 1950. She moved to Oslo in 1970.'),
    put('cedar.txt', 'Lars Dahl was born in Oslo in 1960.'),
  ]);
}

/** Runs the command on this test's database: its exit code and all that it says. */
async function run(
  args: string[],
  change: { env?: NodeJS.ProcessEnv; signal?: AbortSignal; onWrite?: () => void } = {},
) {
  let said = '';
  const write = (text: string) => {
    said += text;
    change.onWrite?.();
  };
  const code = await loadCommand(args, {
    env: change.env ?? process.env,
    root: folder,
    threads: 2,
    signal: change.signal ?? new AbortController().signal,
    out: (line) => write(`${line}\n`),
    screen: { isTTY: true, write },
  });
  return { code, said };
}

test('a folder is loaded with its claims, and a second run adds nothing', async () => {
  const owner = await person('teacher', 'ada');
  await folderOfThree();
  const first = await run([folder, '--owner', owner.username, '--visibility', 'public']);
  expect(first).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /\[#{24}\] 3 of 3 articles[\s\S]*3 added \(\d+\.\d a second\), 0 there already, 0 skipped\.\n$/,
    ),
  });
  const articles = await db().article.findMany({
    orderBy: { title: 'asc' },
    include: { claims: true, sentences: true },
  });
  expect(
    articles.map(({ title, publisher, visibility, ownerId }) => ({ title, publisher, visibility, ownerId })),
  ).toEqual(
    [
      ['An alder', 'Leaf Weekly'],
      ['birch', null],
      ['cedar', null],
    ].map(([title, publisher]) => ({
      title,
      publisher,
      visibility: 'public',
      ownerId: owner.id,
    })),
  );
  for (const { claims, sentences, extractedAt } of articles) {
    expect(claims.length).toBeGreaterThan(0);
    expect(sentences.length).toBeGreaterThan(0);
    expect(extractedAt).not.toBeNull();
  }
  const checked = await checkClaims(guest, 'Mira Holt was born in Bergen.', new Date());
  expect(checked).toMatchObject({ claims: [{ judgement: { verdict: 'supported' } }] });

  const second = await run([folder, '--owner', owner.username, '--visibility', 'public']);
  expect(second).toMatchObject({
    code: 0,
    said: expect.stringContaining('0 added (0.0 a second), 3 there already'),
  });
  expect(await db().article.count()).toBe(3);
});

test('what was stopped goes on where it stopped', async () => {
  const owner = await person('teacher', 'ada');
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => put(`oak-${at}.txt`, `The oak number ${at} fell in ${1900 + at}.`)),
  );
  const abort = new AbortController();
  const stopped = await run([folder, '--owner', owner.username], {
    signal: abort.signal,
    onWrite: () => abort.abort(),
  });
  abort.abort();
  const before = await db().article.count();
  expect(stopped.said).toMatch(/left for the next time/);
  expect(stopped.code).toBe(130);
  expect(before).toBeLessThan(12);
  expect(await db().article.count({ where: { extractedAt: null } })).toBe(0);
  expect(await run([folder, '--owner', owner.username])).toMatchObject({
    code: 0,
    said: expect.stringMatching(new RegExp(`${12 - before} added .*, ${before} there already`)),
  });
  expect(await db().article.count()).toBe(12);
});

test('a broken file is named and skipped, and the exit code says so', async () => {
  const owner = await person('teacher', 'ada');
  await folderOfThree();
  await put('broken-date.txt', 'date: 2020-13-45\n\nThe elm fell.');
  await put('broken-bytes.txt', new Uint8Array([0xff, 0xfe, 0x41]));
  await put('broken-empty.txt', 'title: Nothing\n\n');
  await put('broken-future.txt', 'date: 2999-01-01\n\nThe elm will fall.');
  const { code, said } = await run([folder, '--owner', owner.username]);
  expect(code).toBe(1);
  expect(said).toMatch(/broken-date\.txt: "2020-13-45" is not a date/);
  expect(said).toMatch(/broken-bytes\.txt: is not UTF-8 text/);
  expect(said).toMatch(/broken-empty\.txt: Paste the text/);
  expect(said).toMatch(/broken-future\.txt: This date is still to come/);
  expect(said).toMatch(/3 added .*, 0 there already, 4 skipped/);
  expect(await db().article.count({ where: { visibility: 'private' } })).toBe(3);
});

test('what cannot work is said in one clear line, and nothing is loaded', async () => {
  const teacher = await person('teacher', 'ada');
  const learner = await person('learner', 'ben');
  await folderOfThree();
  const away = path.join(folder, 'away');
  const noDatabase = { ...process.env, DATABASE_URL: '', CLAIMCHECK_DATA_DIR: away };
  const unreachable = { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
  for (const [args, line, env] of [
    [[], /^Usage: /],
    [[folder], /^Usage: /],
    [[folder, '--owner', teacher.username, '--visibility', 'secret'], /^Usage: /],
    [[away, '--owner', teacher.username], /is no folder that can be read/],
    [[folder, '--owner', 'nobody-here'], /There is no account "nobody-here"/],
    [[folder, '--owner', learner.username], /is a learner; only teachers can add articles/],
    [
      [folder, '--owner', teacher.username],
      /There is no database in .*away.*npm start.*DATABASE_URL/,
      noDatabase,
    ],
    [
      [folder, '--owner', teacher.username],
      /The database at 127\.0\.0\.1:1\/none cannot be reached/,
      unreachable,
    ],
  ] as [string[], RegExp, NodeJS.ProcessEnv?][]) {
    const { code, said } = await run(args, env ? { env } : {});
    expect({ code, said }).toEqual({ code: 2, said: expect.stringMatching(line) });
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  }
  expect(await db().article.count()).toBe(0);
});
