import { readEnv } from '#lib/platform/env';
import { applyMigrations } from '#prisma/apply-migrations';
import { clientIsFresh, generateClient } from '#scripts/generated-client';
import { ensureBuild } from '#scripts/launch/build';
import { type LaunchDatabase, openDatabase } from '#scripts/launch/database';
import type { DemoAccount } from '#scripts/launch/demo';
import type { LaunchOptions } from '#scripts/launch/launch-options';
import { Shutdown } from '#scripts/launch/shutdown';
import { openWeb, type Web } from '#scripts/launch/web';

const DEFAULT_PORT = 3000;

/**
 * Everything between `npm start` and the first page: database, migrations, demo content, build, web server; then
 * waits until a signal or an accident ends it, and ends the rest in order.
 * @throws Error in plain words when a step fails; whatever was started before it has been stopped by then.
 */
export async function launch(options: LaunchOptions): Promise<void> {
  const shutdown = new Shutdown();
  try {
    const { web, database } = await start(options, shutdown);
    const reason = await Promise.race([
      shutdown.asked.then(() => null),
      web.ended.then((how) => `The web server ended by itself (${how}).`),
      database.ended.then(() => 'The database ended by itself; its log lies beside its data.'),
    ]);
    if (reason !== null && !shutdown.isAsked) throw new Error(reason);
  } finally {
    await shutdown.close();
  }
}

async function start(
  options: LaunchOptions,
  shutdown: Shutdown,
): Promise<{ web: Web; database: LaunchDatabase }> {
  const port = portFrom(options.env.PORT);
  const database = await openDatabase(options, shutdown, say);
  if (!(await clientIsFresh())) await generateClient();
  const applied = await applyMigrations(database.url, migrationsFolder(options.env));
  say(applied.length > 0 ? `Applied ${count(applied.length, 'migration')}.` : 'The database is up to date.');
  const accounts = await addDemo(options, database);
  if (options.mode === 'start') await ensureBuild(say);
  const host = options.env.HOST || database.defaultHost;
  const web = await openWeb({
    mode: options.mode,
    host,
    port,
    env: (actual) => childEnv(options, database, actual),
  });
  shutdown.add(web.stop);
  const address = childEnv(options, database, web.port).NEXTAUTH_URL ?? '';
  database.note(address);
  if (web.port !== port) say(`Port ${port} is taken; this is port ${web.port}.`);
  farewell(address, accounts, database.demoUsernames);
  return { web, database };
}

async function addDemo(options: LaunchOptions, database: LaunchDatabase): Promise<DemoAccount[]> {
  if (!database.wantsDemo) return [];
  say('Adding the demo content.');
  return database.addDemo(childEnv(options, database, DEFAULT_PORT));
}

/** The environment of the processes we start, checked before any of them runs. */
function childEnv(options: LaunchOptions, database: LaunchDatabase, port: number): NodeJS.ProcessEnv {
  const sessionSecret = options.env.NEXTAUTH_SECRET || database.sessionSecret;
  const env = {
    ...options.env,
    NODE_ENV: options.mode === 'dev' ? ('development' as const) : ('production' as const),
    DATABASE_URL: database.url,
    ...(sessionSecret === undefined ? {} : { NEXTAUTH_SECRET: sessionSecret }),
    NEXTAUTH_URL: options.env.NEXTAUTH_URL || `http://localhost:${port}`,
    CLAIMCHECK_DEMO: options.env.CLAIMCHECK_DEMO || (database.hasDemo() ? 'on' : 'off'),
  };
  readEnv(env);
  return env;
}

function farewell(address: string, accounts: DemoAccount[], demoUsernames: string[]): void {
  const lines = [`Claimcheck is at ${address}   (Ctrl-C stops it)`];
  for (const { role, username, password } of accounts) {
    lines.push(`  demo ${role.padEnd(8)} ${username.padEnd(16)} password ${password}   (shown this once)`);
  }
  if (accounts.length === 0 && demoUsernames.length > 0) {
    lines.push(`  demo accounts: ${demoUsernames.join(', ')}; their passwords were shown at the first start`);
  }
  console.log(`\n${lines.join('\n')}`);
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}"; it has to be a number from 1 to 65535.`);
}

/** Tests bring migrations of their own, which fail. */
function migrationsFolder(env: NodeJS.ProcessEnv): string | undefined {
  return env.CLAIMCHECK_MIGRATIONS_DIR || undefined;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function say(line: string): void {
  console.log(line);
}
