import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '#scripts/launch/launch';

const ROOT = path.dirname(import.meta.dirname);
const USAGE = 'npm start [-- --seed | --no-seed]      or      npm run dev';

const dotEnv = path.join(ROOT, '.env');
if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: { seed: { type: 'boolean' } },
  });
  const [mode] = positionals;
  if (mode !== 'start' && mode !== 'dev') throw new Error(USAGE);
  await launch({ mode, seed: values.seed, env: process.env, root: ROOT });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
