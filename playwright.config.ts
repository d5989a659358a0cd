import { defineConfig, devices } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '#scripts/stages/browser';

// Found once, in the process that was started by hand or by npm; its workers inherit the answer.
process.env.CHROMIUM_PATH ??= findBrowser();

/** Two noisy cores serve the pages, the database and the browser at once. */
const TEST_MS = 90_000;
const EXPECT_MS = 15_000;

/** On a machine that others use as well a page may be slow once; what passes only at the second try is said in the outcome. */
const RETRIES = process.env.CI ? 1 : 0;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/served-product.ts',
  workers: 1,
  retries: RETRIES,
  forbidOnly: true,
  timeout: TEST_MS,
  expect: { timeout: EXPECT_MS },
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: BROWSER_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'script' },
    // Everything a person must be able to do works without JavaScript: tests tagged so run both ways.
    { name: 'no-script', grep: /@no-script/, use: { javaScriptEnabled: false } },
  ],
});
