import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Two at a time: the machines that run this have two cores, and each database test holds a pool of ten. */
const WORKERS = 2;
/** Laws run hundreds of cases; a busy machine must not fail them. */
const UNIT_TIMEOUT_MS = 60_000;
/** A database test may wait for locks of its own making; a start of the whole product takes seconds. */
const DB_TIMEOUT_MS = 60_000;
const LAUNCH_TIMEOUT_MS = 120_000;

/** `server-only` throws wherever it is not compiled by Next; this is the file it offers for that. */
const resolve = {
  alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
};

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/database-setup.ts'],
          testTimeout: DB_TIMEOUT_MS,
          hookTimeout: DB_TIMEOUT_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'launch',
          include: ['tests/launch/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: LAUNCH_TIMEOUT_MS,
          hookTimeout: LAUNCH_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
