import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { findBrowser } from '#scripts/stages/browser';
import { inPackages, type Outcome, runNode } from '#scripts/stages/outcome';

const report = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The tests in a real browser, on the built product with a database and demo content of its own. */
export async function endToEnd(filters: string[]): Promise<Outcome> {
  const browser = findBrowser();
  const folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-report-'));
  try {
    const file = path.join(folder, 'report.json');
    const code = await runNode(
      [inPackages('@playwright', 'test', 'cli.js'), 'test', '--reporter', 'list,json', ...filters],
      { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    );
    const { passed, failed, secondTry } = count(await readFile(file, 'utf8').catch(() => null), code);
    const notes = secondTry > 0 ? [browser, `${secondTry} passed only at the second try`] : [browser];
    return { passed, failed, notes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function count(
  text: string | null,
  code: number | null,
): { passed: number; failed: number; secondTry: number } {
  if (text === null) return { passed: 0, failed: 1, secondTry: 0 };
  const { errors, stats } = report.parse(JSON.parse(text));
  const failed = stats.unexpected + errors.length;
  const passed = stats.expected + stats.flaky;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, secondTry: stats.flaky };
}
