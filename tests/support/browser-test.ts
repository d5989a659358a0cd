import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { z } from 'zod';

const accounts = z.array(z.object({ role: z.string(), username: z.string(), password: z.string() }));

type Fixtures = {
  /** Looks at the page as it is now with axe, and fails on any violation. */
  checkPage: (page: Page) => Promise<void>;
  /** Looks at every page visited so far; before signing out, for what cannot be visited later. */
  checkVisited: () => Promise<void>;
  /** A demo account by its role, with its password. */
  account: (role: string) => { username: string; password: string };
  /** Words of a console error that this test provokes, such as "404". */
  expectedErrors: string[];
  /** Runs by itself: nothing was said on any console, and every page visited was looked at. */
  watch: Watch;
};

/** What `watch` has heard and seen. */
type Watch = { said: string[]; visited: Map<string, string> };

/** A page that answers a posted form has a policy without scripts (next.config.mjs); the browser says so of each. */
const SCRIPT_REFUSED = 'Loading the script';

/** Pages looked at by this process, by project and path; the same page need not be looked at in every test. */
const checked = new Set<string>();

/** `test` for the browser: knows the served product, and watches over consoles and accessibility by itself. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  baseURL: async ({}, use) => use(process.env.BASE_URL),
  expectedErrors: [[], { option: true }],
  checkPage: async ({ isMobile: _ }, use, info) => {
    await use((page) => look(page, info.project.name));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  account: async ({}, use) => {
    const known = accounts.parse(JSON.parse(process.env.DEMO_ACCOUNTS ?? '[]'));
    await use((role) => {
      const found = known.find((account) => account.role === role);
      if (found === undefined) throw new Error(`There is no demo ${role}.`);
      return found;
    });
  },
  checkVisited: async ({ context, watch }, use, info) => {
    await use(() => visitAll(context, watch.visited, info.project.name));
  },
  watch: [
    async ({ context, baseURL, expectedErrors }, use, info) => {
      const said: string[] = [];
      const visited = new Map<string, string>();
      const follow = (page: Page) => {
        page.on('pageerror', (error) => said.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`);
        });
        page.on('response', (response) => {
          if (response.status() >= 500) said.push(`${response.status()} from ${response.url()}`);
        });
        page.on('framenavigated', (frame) => {
          if (frame === page.mainFrame() && frame.url().startsWith(`${baseURL}/`)) {
            visited.set(pageKey(frame.url(), info.project.name), frame.url());
          }
        });
      };
      context.on('page', follow);
      await use({ said, visited });
      if (info.status !== info.expectedStatus) return;
      const expected =
        info.project.name === 'no-script' ? [...expectedErrors, SCRIPT_REFUSED] : expectedErrors;
      const stray = said.filter((line) => !expected.some((words) => line.includes(words)));
      expect(stray, 'nothing is said on the console').toEqual([]);
      await visitAll(context, visited, info.project.name);
      context.off('page', follow);
    },
    { auto: true },
  ],
});

export { expect };

async function visitAll(
  context: BrowserContext,
  visited: Map<string, string>,
  project: string,
): Promise<void> {
  for (const [key, url] of visited) {
    if (checked.has(key)) continue;
    const page = await context.newPage();
    await page.goto(url);
    const where =
      'call checkPage(page) while there, or checkVisited() before signing out: it cannot be visited later';
    expect(pageKey(page.url(), project), where).toBe(key);
    await look(page, project);
    await page.close();
  }
}

async function look(page: Page, project: string): Promise<void> {
  await page.waitForLoadState('load');
  const { violations } =
    project === 'no-script' ? await analyseCopy(page) : await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
  checked.add(pageKey(page.url(), project));
}

/** Where scripts are off axe cannot run either: it looks at a copy of the page, without its scripts, where they are on. */
async function analyseCopy(page: Page) {
  const html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  if (context === undefined) throw new Error('The browser is gone.');
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await copy.goto(page.url());
    return await new AxeBuilder({ page: copy }).analyze();
  } finally {
    await context.close();
  }
}

/** One key for all articles, one for all quizzes, and so on. */
function pageKey(url: string, project: string): string {
  const { pathname } = new URL(url);
  return `${project} ${pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
}
