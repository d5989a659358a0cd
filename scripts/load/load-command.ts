import { parseArgs } from 'node:util';
import { articleFilesIn } from '#cli/article-files';
import { UsageError } from '#cli/command';
import { type Visibility, visibilities } from '#lib/articles/article-input';
import { canAddArticle } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { findAccount } from '#lib/auth/find-account';
import { closeDb, sqlPool } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { openDatabase } from '#scripts/load/database';
import { loadFolder } from '#scripts/load/load-folder';
import { lastLine, openProgress, type Screen } from '#scripts/load/progress';

const USAGE = 'Usage: npm run load -- FOLDER --owner USERNAME [--visibility private|public]';

/** Some file was skipped; bad usage, or nothing to load into; stopped before the end, as a shell counts Ctrl-C. */
const EXIT_SKIPPED = 1;
const EXIT_USAGE = 2;
const EXIT_STOPPED = 130;

export type LoadSurroundings = {
  env: NodeJS.ProcessEnv;
  root: string;
  threads: number;
  /** Asks to stop once the files in hand are stored. */
  signal: AbortSignal;
  out: (line: string) => void;
  screen: Screen;
};

/**
 * `npm run load`: loads a folder of article files into the database. Running it again goes on where it stopped and adds nothing twice.
 * @returns the exit code: 0 done, 1 some file was skipped, 2 bad usage or no database, 130 stopped
 */
export async function loadCommand(args: string[], around: LoadSurroundings): Promise<number> {
  try {
    const { folder, username, visibility } = readOptions(args);
    const files = await articleFilesIn(folder);
    const database = await openDatabase(around.env, around.root);
    try {
      return await load(files, await ownerNamed(username, database.url), visibility, around);
    } finally {
      await closeDb();
      await database.close();
    }
  } catch (error) {
    around.screen.write(`${error instanceof Error ? error.message : error}\n`);
    return EXIT_USAGE;
  }
}

async function load(
  files: readonly string[],
  owner: Person,
  visibility: Visibility,
  { threads, signal, out, screen }: LoadSurroundings,
): Promise<number> {
  const begun = performance.now();
  const progress = openProgress(screen, () => performance.now());
  const loading = await loadFolder({
    owner,
    files,
    visibility,
    threads,
    now: new Date(),
    isStopped: () => signal.aborted,
    onDone: progress.show,
    onProblem: progress.say,
  });
  // The search leaves out words that are common; so many new sentences change which those are.
  if (loading.added > 0) await sqlPool().query('ANALYZE sentences');
  progress.end();
  out(lastLine(loading, (performance.now() - begun) / 1000));
  if (loading.done < loading.files) return EXIT_STOPPED;
  return loading.skipped > 0 ? EXIT_SKIPPED : 0;
}

function readOptions(args: string[]): { folder: string; username: string; visibility: Visibility } {
  const { values, positionals } = parseOptions(args);
  const [folder, ...more] = positionals;
  const visibility = visibilities.find((known) => known === values.visibility);
  if (folder === undefined || more.length > 0 || values.owner === undefined || visibility === undefined) {
    throw new UsageError(USAGE);
  }
  return { folder, username: values.owner, visibility };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { owner: { type: 'string' }, visibility: { type: 'string', default: 'private' } },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}

async function ownerNamed(username: string, databaseUrl: string): Promise<Person> {
  // What the product itself is told by npm start; nobody signs in here, so no secret of sessions is needed.
  process.env.DATABASE_URL = databaseUrl;
  process.env.NEXTAUTH_SECRET ||= newId();
  const owner = await findAccount(username);
  if (owner === null) throw new UsageError(`There is no account "${username}". Sign up first.`);
  if (canAddArticle(owner)) return owner;
  throw new UsageError(`"${username}" is a ${owner.role}; only teachers can add articles.`);
}
