import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { loadCommand } from '#scripts/load/load-command';

const ROOT = path.dirname(import.meta.dirname);

const dotEnv = path.join(ROOT, '.env');
if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
process.once('SIGTERM', () => abort.abort());
process.exitCode = await loadCommand(process.argv.slice(2), {
  env: process.env,
  root: ROOT,
  threads: availableParallelism(),
  signal: abort.signal,
  out: (line) => process.stdout.write(`${line}\n`),
  screen: process.stderr,
});
