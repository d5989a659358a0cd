import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyFreePort } from '#scripts/embedded/free-port';
import { dataFolder, type Started, startClaimcheck } from '#tests/support/launch';

let folder: string;
let remove: () => Promise<void>;
let started: Started[];

beforeEach(async () => {
  ({ folder, remove } = await dataFolder());
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  await remove();
});

async function start(env: Record<string, string> = { CLAIMCHECK_DEMO: '' }): Promise<Started> {
  const one = startClaimcheck({ CLAIMCHECK_DATA_DIR: folder, PORT: String(await anyFreePort()), ...env });
  started.push(one);
  return one;
}

test('demo content whose seeding was killed is made whole at the next start, and never again', async () => {
  const killed = await start();
  while (!killed.said().includes('Adding the demo content.')) {
    if (killed.child.exitCode !== null) throw new Error(killed.said());
    await pause(10);
  }
  await pause(1500);
  process.kill(-(killed.child.pid ?? 0), 'SIGKILL');
  await killed.ended;

  const second = await start();
  const address = await second.address;
  const accounts = [...second.said().matchAll(/demo (teacher|learner)\s+(\S+)\s+password (\S+)/g)];
  expect(accounts.map(([, role]) => role)).toEqual(['teacher', 'learner']);
  const articles = await (await fetch(`${address}/articles`)).text();
  expect(new Set(articles.match(/\/articles\/[0-9a-f-]{36}/g)).size).toBe(8);
  await second.stop();

  const third = await start();
  const again = await (await fetch(`${await third.address}/articles`)).text();
  expect(new Set(again.match(/\/articles\/[0-9a-f-]{36}/g)).size).toBe(8);
  expect(third.said()).not.toContain('Adding the demo content.');
  expect(third.said()).toContain('their passwords were shown at the first start');
  for (const [, , , password] of accounts) expect(third.said()).not.toContain(password);
});

test('an instance that wants no demo content begins empty', async () => {
  const one = await start({ CLAIMCHECK_DEMO: 'off' });
  const articles = await (await fetch(`${await one.address}/articles`)).text();
  expect(articles).not.toMatch(/\/articles\/[0-9a-f-]{36}/);
  expect(one.said()).not.toContain('password');
});
