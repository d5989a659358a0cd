import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, binariesAt } from '#scripts/embedded/binaries';
import { mayEnter, type ServerUser } from '#scripts/embedded/server-user';

/** Where root may put what the account of the server must reach. */
const SHARED_STATE = '/var/lib/claimcheck';

/**
 * Where the server runs. Nearly always just where things are; but root's own home is closed to the account that
 * PostgreSQL runs under, and then programs and data go to a folder below /var/lib, named after the wanted one.
 * @returns the programs to run and the data directory to use.
 */
export async function reachablePlace(
  binaries: Binaries,
  wanted: { dataDir: string; say: (line: string) => void },
  user: ServerUser | null,
): Promise<{ binaries: Binaries; dataDir: string }> {
  const parent = path.dirname(wanted.dataDir);
  await mkdir(parent, { recursive: true });
  if (user === null || (mayEnter(user, parent) && mayEnter(user, path.dirname(binaries.postgres)))) {
    return { binaries, dataDir: wanted.dataDir };
  }
  const name = createHash('sha256').update(wanted.dataDir).digest('hex').slice(0, 16);
  const dataDir = path.join(SHARED_STATE, name, 'postgres');
  await mkdir(path.dirname(dataDir), { recursive: true });
  await symlink(dataDir, wanted.dataDir).catch(() => undefined);
  wanted.say(`The account "postgres" cannot enter ${parent}; the database lies in ${dataDir}.`);
  return { binaries: await copyPrograms(binaries), dataDir };
}

async function copyPrograms(binaries: Binaries): Promise<Binaries> {
  const manifest = await readFile(path.join(path.dirname(binaries.root), 'package.json'), 'utf8');
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const root = path.join(SHARED_STATE, `programs-${name}`);
  const whole = path.join(root, 'whole');
  const isWhole = await readFile(whole).catch(() => null);
  if (isWhole === null) {
    await cp(binaries.root, root, { recursive: true, verbatimSymlinks: true });
    await writeFile(whole, '');
  }
  return binariesAt(root);
}
