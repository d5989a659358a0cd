import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyFreePort } from '#scripts/embedded/free-port';
import { dataFolder, type Started, startClaimcheck } from '#tests/support/launch';

let folder: string;
let remove: () => Promise<void>;
let port: string;
let started: Started[];

beforeEach(async () => {
  ({ folder, remove } = await dataFolder());
  port = String(await anyFreePort());
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  await remove();
});

function start(env: Record<string, string> = {}): Started {
  const one = startClaimcheck({ CLAIMCHECK_DATA_DIR: folder, PORT: port, ...env });
  started.push(one);
  return one;
}

async function pidOfDatabase(): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** Whether a process runs; one that has ended and waits to be counted by its parent does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('a data folder', () => {
  test('is made on the first start, its secrets closed to others, and opens again on the second', async () => {
    const first = start();
    const address = await first.address;
    expect((await fetch(`${address}/api/ready`)).status).toBe(200);
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o077).toBe(0);
    const secrets = await readFile(path.join(folder, 'secrets.json'), 'utf8');
    expect(first.said()).not.toContain(JSON.parse(secrets).databasePassword);
    const database = await pidOfDatabase();
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(isAlive(database)).toBe(false);
    await expect(fetch(address)).rejects.toThrow();

    const began = performance.now();
    const second = start();
    expect((await fetch(await second.address)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(second.said()).toContain('up to date');
    expect(await readFile(path.join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
  });

  test('survives kill -9: what is left running is ended, what is left lying is tidied', async () => {
    const first = start();
    await first.address;
    const database = await pidOfDatabase();
    expect(await first.stop('SIGKILL')).toBe('SIGKILL');
    expect(isAlive(database)).toBe(true);
    const second = start();
    expect((await fetch(`${await second.address}/api/ready`)).status).toBe(200);
    expect(second.said()).toContain('of an earlier start is still running');
    expect(isAlive(database)).toBe(false);
    expect(await second.stop()).toBe(0);

    // After a crash of the machine the file names a process that is something else by now: this one.
    const pidFile = path.join(folder, 'postgres', 'postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${folder}/postgres\n1\n1\n\n127.0.0.1\n\nready\n`);
    const third = start();
    expect((await fetch(`${await third.address}/api/ready`)).status).toBe(200);
    expect(third.said()).toContain('was not stopped in order');
  });

  test('whose database was only half made is moved aside, not deleted, and made anew', async () => {
    await mkdir(path.join(folder, 'postgres'), { recursive: true });
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '18\n');
    await mkdir(path.join(folder, 'postgres.making'));
    await writeFile(path.join(folder, 'postgres.making', 'PG_VERSION'), '18\n');
    const one = start();
    expect((await fetch(`${await one.address}/api/ready`)).status).toBe(200);
    expect(one.said()).toContain('was never finished');
    const aside = (await readdir(folder)).filter((name) => name.startsWith('postgres.half-made-'));
    expect(aside).toHaveLength(1);
    expect(await readdir(path.join(folder, aside[0] ?? ''))).toEqual(['PG_VERSION']);
    expect(existsSync(path.join(folder, 'postgres.making'))).toBe(false);
  });

  test('that is killed while its database is being made starts all the same', async () => {
    const first = start();
    while (!existsSync(path.join(folder, 'postgres.making', 'PG_VERSION'))) {
      if (first.child.exitCode !== null) throw new Error(first.said());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    process.kill(-(first.child.pid ?? 0), 'SIGKILL');
    await first.ended;
    const second = start();
    expect((await fetch(`${await second.address}/api/ready`)).status).toBe(200);
  });

  test('of another version of PostgreSQL is left as it is', async () => {
    const first = start();
    await first.address;
    await first.stop();
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '13\n');
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/made by PostgreSQL 13/);
    expect(existsSync(path.join(folder, 'postgres', 'global', 'pg_control'))).toBe(true);
  });

  test('copied by root belongs to the account of the database again', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root can copy so');
    const first = start();
    await first.address;
    await first.stop();
    const original = `${folder}-original`;
    await cp(folder, original, { recursive: true });
    await rm(folder, { recursive: true });
    await cp(original, folder, { recursive: true });
    expect((await stat(path.join(folder, 'postgres'))).uid).toBe(0);
    const second = start();
    expect((await fetch(`${await second.address}/api/ready`)).status).toBe(200);
    expect((await stat(path.join(folder, 'postgres', 'PG_VERSION'))).uid).not.toBe(0);
  });

  test('under a folder closed to the account of the database puts it where that account can enter', async ({
    skip,
  }) => {
    if (process.getuid?.() !== 0)
      skip('only root has a folder that others cannot enter and a server that is not root');
    await chmod(path.dirname(folder), 0o700);
    const one = start();
    expect((await fetch(`${await one.address}/api/ready`)).status).toBe(200);
    const place = /the database lies in (\S+?)[.]?\n/.exec(one.said())?.[1] ?? '';
    expect(place).toMatch(/^\/var\/lib\/claimcheck\/.*postgres$/);
    await one.stop();
    await rm(path.dirname(place), { recursive: true });
  });

  test('that cannot be written to is refused with the way out', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const one = start();
    expect(await one.ended).toBe(1);
    expect(one.said()).toContain(`${folder} cannot be written to`);
    expect(one.said()).toContain('CLAIMCHECK_DATA_DIR');
    expect(one.said()).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test('serves one start at a time, and the second says where the first is', async () => {
    const [a, b] = [start(), start()];
    const first = await Promise.any([a, b].map((one) => one.address.then(() => one)));
    const second = first === a ? b : a;
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('already running');
    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.said()).toContain(await first.address);
    expect((await fetch(`${await first.address}/api/ready`)).status).toBe(200);
  });
});
