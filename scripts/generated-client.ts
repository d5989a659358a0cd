import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.dirname(import.meta.dirname);
const OUTPUT = path.join(ROOT, 'generated', 'prisma');
const STAMP = path.join(ROOT, 'generated', 'made-from');

/**
 * Whether `generated/prisma` was made from the present schema by the present Prisma.
 * Never throws; what cannot be read counts as stale.
 */
export async function clientIsFresh(): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  const client = await readFile(path.join(OUTPUT, 'client.ts')).catch(() => null);
  return client !== null && stamp === (await schemaStamp());
}

/**
 * Generates the Prisma client.
 * @throws with Prisma's own words when it refuses the schema.
 */
export async function generateClient(): Promise<void> {
  const prisma = path.join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');
  const child = spawn(process.execPath, [prisma, 'generate'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The command looks for a schema engine to download, though generating never runs it: any program will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The Prisma client could not be generated:\n${said.trim()}`);
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, await schemaStamp());
}

async function schemaStamp(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(ROOT, 'prisma', 'schema.prisma')));
  hash.update(await readFile(path.join(ROOT, 'node_modules', 'prisma', 'package.json')));
  return hash.digest('hex');
}
