import { fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const accountsSchema = z.array(z.object({ role: z.string(), username: z.string(), password: z.string() }));
const messageSchema = z.union([z.object({ accounts: accountsSchema }), z.object({ error: z.string() })]);

/** An account that seeding made, with the password that is shown this once. */
export type DemoAccount = z.infer<typeof accountsSchema>[number];

/** What a data folder remembers of its seeding: begun, or done with these names. */
export type SeedingState =
  | { state: 'never' }
  | { state: 'interrupted' }
  | { state: 'done'; usernames: string[] };

/** Whether the database of a data folder has its demo content. */
export function seedingState(folder: string): SeedingState {
  const file = path.join(folder, 'seeded');
  if (existsSync(file))
    return { state: 'done', usernames: readFileSync(file, 'utf8').split('\n').filter(Boolean) };
  return { state: existsSync(path.join(folder, 'seeding')) ? 'interrupted' : 'never' };
}

/** Notes, before a database is made, whether demo content is to be added to it. */
export function noteSeeding(folder: string, wanted: boolean): void {
  const file = path.join(folder, 'seeding');
  if (wanted) writeFileSync(file, '');
  else rmSync(file, { force: true });
}

/** Seeds, and remembers in the folder that it is done. */
export async function seedFolder(folder: string, env: NodeJS.ProcessEnv): Promise<DemoAccount[]> {
  const accounts = await seed(env);
  writeFileSync(path.join(folder, 'seeded'), accounts.map(({ username }) => `${username}\n`).join(''));
  noteSeeding(folder, false);
  return accounts;
}

/**
 * Adds the demo content to a migrated database, in a process of its own.
 * @throws Error with what went wrong.
 */
export function seed(env: NodeJS.ProcessEnv): Promise<DemoAccount[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(path.dirname(import.meta.dirname), 'seed.ts'), {
      env,
      // As in Next: what is meant for servers alone may be imported.
      execArgv: ['--conditions=react-server'],
    });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('message', (message) => {
      const told = messageSchema.parse(message);
      if ('accounts' in told) resolve(told.accounts);
      else reject(new Error(`The demo content could not be added:\n${told.error}`));
    });
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      reject(new Error(`Adding the demo content broke off (${code ?? 'killed'}).`));
    });
  });
}
