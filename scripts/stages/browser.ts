import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { inPackages, ROOT } from '#scripts/stages/outcome';

/** Names and places under which a machine may have it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser that does not show an empty page by then does not work here. */
const TRIAL_MS = 30_000;
const DOWNLOAD_MS = 300_000;

/** What Chromium needs to run as root, and to keep to itself while tests run. */
export const BROWSER_FLAGS =
  process.getuid?.() === 0 ? ['--no-sandbox', '--disable-quic', '--disable-background-networking'] : [];

/**
 * A Chromium that works: Playwright's own, the system's, or one installed now (by Playwright, or on Debian as root
 * by apt).
 * @returns its path.
 * @throws Error naming what was tried and what a person can do.
 */
export function findBrowser(): string {
  const found = firstThatWorks();
  if (found !== null) return found;
  console.log('No Chromium was found; Playwright is asked for one.');
  run(process.execPath, [inPackages('playwright', 'cli.js'), 'install', 'chromium']);
  const downloaded = firstThatWorks();
  if (downloaded !== null) return downloaded;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log("Playwright's download does not work here; apt is asked for one.");
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const installed = firstThatWorks();
  if (installed !== null) return installed;
  throw new Error(
    'The end-to-end tests need a Chromium and none works on this machine. Install one (on Debian: apt-get install ' +
      'chromium; elsewhere: npx playwright install --with-deps chromium), or name it: CHROMIUM_PATH=/path/to/it',
  );
}

function firstThatWorks(): string | null {
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  const candidates = [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...onPath, ...PLACES];
  return (
    candidates.find((candidate) => candidate !== '' && existsSync(candidate) && works(candidate)) ?? null
  );
}

/** Shows an empty page. That a file is there says little: libraries may be missing, or it may only be a stub. */
function works(executable: string): boolean {
  const { stdout } = spawnSync(
    executable,
    ['--headless', '--disable-gpu', ...BROWSER_FLAGS, '--dump-dom', 'about:blank'],
    { timeout: TRIAL_MS, encoding: 'utf8' },
  );
  return stdout?.includes('<html') ?? false;
}

function run(program: string, args: string[]): void {
  spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: DOWNLOAD_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
