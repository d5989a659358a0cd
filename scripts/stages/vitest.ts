import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { inPackages, type Outcome, runNode } from '#scripts/stages/outcome';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs one of the projects of vitest.config.ts, or those of its files whose paths contain a filter. */
export async function vitest(project: string, filters: string[]): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-report-'));
  try {
    const file = path.join(folder, 'report.json');
    const code = await runNode([
      inPackages('vitest', 'vitest.mjs'),
      ...['run', '--project', project, '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', file],
      ...filters,
    ]);
    return count(await readFile(file, 'utf8').catch(() => null), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function count(text: string | null, code: number | null): Outcome {
  if (text === null) return { passed: 0, failed: 1, notes: ['vitest left no report'] };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report.parse(JSON.parse(text));
  // A file that cannot even be loaded holds no failed test, and still is a failure.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    notes: numPendingTests > 0 ? [`${numPendingTests} skipped`] : [],
  };
}
