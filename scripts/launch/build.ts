import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.dirname(path.dirname(import.meta.dirname));
const BUILD = path.join(ROOT, '.next');
const STAMP = path.join(BUILD, 'made-from');

/** Everything a build is made from; a change in any of it makes the build stale. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** How often a start looks whether another one has finished its build. */
const TURN_POLL_MS = 500;

/** Whether `.next` was built from the present sources and dependencies. */
export function buildIsFresh(): boolean {
  return (
    existsSync(path.join(BUILD, 'BUILD_ID')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === sourceHash()
  );
}

/**
 * Builds the product when the build is missing or stale. Two at once take turns, and the second finds it done.
 * @returns whether it had to.
 * @throws Error with what the compiler said.
 */
export async function ensureBuild(say: (line: string) => void): Promise<boolean> {
  if (buildIsFresh()) return false;
  mkdirSync(BUILD, { recursive: true });
  const turn = new DatabaseSync(path.join(ROOT, 'generated', 'build-lock'));
  try {
    await takeTurn(turn);
    if (buildIsFresh()) return false;
    say('Building the pages; this takes a minute, once.');
    const hash = sourceHash();
    await build();
    writeFileSync(STAMP, hash);
    return true;
  } finally {
    turn.close();
  }
}

async function takeTurn(turn: DatabaseSync): Promise<void> {
  for (;;) {
    try {
      turn.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('locked'))) throw error;
      await pause(TURN_POLL_MS);
    }
  }
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be built:\n${said.trim()}`));
    });
  });
}

function sourceHash(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\0`);
  for (const source of SOURCES) {
    for (const file of filesOf(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(source: string): string[] {
  const at = path.join(ROOT, source);
  if (!existsSync(at)) return [];
  if (path.extname(source) !== '') return [source];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}
