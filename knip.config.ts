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
    'tests/e2e/**/*.spec.ts',
  ],
  project: ['{app,components,lib,cli,prisma,scripts,training,bench,tests}/**/*.{ts,tsx,mjs}'],
  // `node` is the runtime that npm run finds; `tailwindcss` and the fonts are named in style sheets.
  ignoreDependencies: ['tailwindcss', '@fontsource-variable/.*'],
  // Limits and types of a noun are part of what it says, whether or not another file names them yet.
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
};

export default config;
