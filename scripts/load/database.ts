import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyMigrations } from '#prisma/apply-migrations';
import { openCluster } from '#scripts/embedded/cluster';
import { holdFolder } from '#scripts/launch/data-folder';
import { DATABASE } from '#scripts/launch/database';
import { checkOutsideDatabase } from '#scripts/launch/outside-database';
import { readSecrets } from '#scripts/launch/secrets';

/** The database of the product, for a command beside it: where it is, and how to let go of it. */
export type OpenDatabase = { url: string; close: () => Promise<void> };

/** The line of postmaster.pid that holds the port. @source PostgreSQL, src/include/utils/pidfile.h */
const PORT_LINE = 3;

/**
 * The database that DATABASE_URL names, or that of the data folder: the running one, where Claimcheck is running, else started for
 * as long as it is needed. Brought up to date.
 * @throws Error in plain words when there is none
 */
export async function openDatabase(env: NodeJS.ProcessEnv, root: string): Promise<OpenDatabase> {
  const open = env.DATABASE_URL ? await outside(env.DATABASE_URL) : await embedded(env, root);
  try {
    await applyMigrations(open.url);
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function outside(url: string): Promise<OpenDatabase> {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL is not an address like postgresql://user@host:5432/name.');
  await checkOutsideDatabase(url);
  return { url, close: async () => undefined };
}

async function embedded(env: NodeJS.ProcessEnv, root: string): Promise<OpenDatabase> {
  const folder = path.resolve(root, env.CLAIMCHECK_DATA_DIR || '.data');
  const dataDir = path.join(folder, 'postgres');
  if (!existsSync(path.join(folder, 'secrets.json')) || !existsSync(dataDir)) {
    throw new Error(
      `There is no database in ${folder}. Start Claimcheck once with npm start, or set DATABASE_URL.`,
    );
  }
  const { databasePassword: password } = readSecrets(folder);
  const hold = held(folder);
  if (hold === null) {
    const port = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE];
    const url = `postgresql://claimcheck:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
    return { url, close: async () => undefined };
  }
  try {
    const cluster = await openCluster({ dataDir, password, durable: true, say: () => undefined });
    const close = async () => {
      await cluster.stop();
      hold.release();
    };
    return { url: cluster.url(DATABASE), close };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Null while Claimcheck is running on the folder. */
function held(folder: string): ReturnType<typeof holdFolder> | null {
  try {
    return holdFolder(folder);
  } catch (error) {
    if (error instanceof Error && error.message.includes('already running')) return null;
    throw error;
  }
}
