import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openCluster } from '#scripts/embedded/cluster';
import { holdFolder, prepareFolder } from '#scripts/launch/data-folder';
import { type DemoAccount, noteSeeding, seed, seedFolder, seedingState } from '#scripts/launch/demo';
import type { LaunchOptions } from '#scripts/launch/launch-options';
import { checkOutsideDatabase } from '#scripts/launch/outside-database';
import { readSecrets } from '#scripts/launch/secrets';
import type { Shutdown } from '#scripts/launch/shutdown';

/** The name of the database in our own cluster. */
export const DATABASE = 'claimcheck';

export type LaunchDatabase = {
  url: string;
  sessionSecret: string | undefined;
  /** Where the web server listens when HOST does not say: an instance for trying is not shown to the network. */
  defaultHost: string;
  /** Whether demo content is still to be added. */
  wantsDemo: boolean;
  addDemo: (env: NodeJS.ProcessEnv) => Promise<DemoAccount[]>;
  hasDemo: () => boolean;
  demoUsernames: string[];
  /** Tells later starts where this one is to be found. */
  note: (address: string) => void;
  ended: Promise<void>;
};

type Say = (line: string) => void;

/**
 * The database of this start: the one that DATABASE_URL names, or our own in the data folder.
 * @throws Error in plain words when it cannot be had.
 */
export async function openDatabase(
  options: LaunchOptions,
  shutdown: Shutdown,
  say: Say,
): Promise<LaunchDatabase> {
  const url = options.env.DATABASE_URL;
  return url ? outside(url, options) : embedded(options, shutdown, say);
}

async function outside(url: string, options: LaunchOptions): Promise<LaunchDatabase> {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL is not an address like postgresql://user@host:5432/name.');
  if (!options.env.NEXTAUTH_SECRET) {
    throw new Error(
      'With DATABASE_URL the secrets come from the environment as well: set NEXTAUTH_SECRET to at least 32 random ' +
        'characters, for example from `openssl rand -base64 32`, and keep it.',
    );
  }
  await checkOutsideDatabase(url);
  let seeded = false;
  return {
    url,
    sessionSecret: undefined,
    defaultHost: '0.0.0.0',
    wantsDemo: options.seed === true,
    addDemo: async (env) => {
      const accounts = await seed({ ...env, CLAIMCHECK_DEMO: 'on' });
      seeded = true;
      return accounts;
    },
    hasDemo: () => seeded,
    demoUsernames: [],
    note: () => undefined,
    ended: new Promise(() => undefined),
  };
}

async function embedded(options: LaunchOptions, shutdown: Shutdown, say: Say): Promise<LaunchDatabase> {
  const folder = path.resolve(options.root, options.env.CLAIMCHECK_DATA_DIR || '.data');
  prepareFolder(folder);
  const hold = holdFolder(folder);
  shutdown.add(hold.release);
  const secrets = readSecrets(folder);
  const dataDir = path.join(folder, 'postgres');
  say(`Starting PostgreSQL in ${path.relative(process.cwd(), dataDir) || dataDir}.`);
  const cluster = await openCluster({ dataDir, password: secrets.databasePassword, durable: true, say });
  shutdown.add(cluster.stop);
  const seeding = seedingState(folder);
  // Content that was cut off while it was added was never served: that database is begun anew.
  if (seeding.state === 'interrupted') await dropDatabase(cluster.url('postgres'));
  const wanted = demoIsWanted(options) && existsSync(path.join(options.root, 'prisma', 'seed.ts'));
  const made = await makeDatabase(cluster.url('postgres'), () => noteSeeding(folder, wanted));
  return {
    url: cluster.url(DATABASE),
    sessionSecret: secrets.sessionSecret,
    defaultHost: '127.0.0.1',
    wantsDemo: wanted && seeding.state !== 'done' && (made || options.seed === true),
    addDemo: (env) => seedFolder(folder, { ...env, CLAIMCHECK_DEMO: 'on' }),
    hasDemo: () => seedingState(folder).state === 'done',
    demoUsernames: seeding.state === 'done' ? seeding.usernames : [],
    note: hold.note,
    ended: cluster.ended,
  };
}

/** People's own content gets no company by itself: demo content goes into a new database, or where it is asked for. */
function demoIsWanted(options: LaunchOptions): boolean {
  return options.seed ?? options.env.CLAIMCHECK_DEMO !== 'off';
}

async function dropDatabase(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
}

async function makeDatabase(adminUrl: string, beforeMaking: () => void): Promise<boolean> {
  return asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount !== 0) return false;
    beforeMaking();
    await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  });
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
