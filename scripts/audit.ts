import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** A finding of this weight in what is served stops a release; the rest is printed. */
const GRAVE = new Set(['high', 'critical']);

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), fixAvailable: z.unknown() }),
  ),
});

/** Known advisories about the packages that are served, where the registry offers them. */
const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const parsed = report.safeParse(parse(stdout));
if (error !== undefined || !parsed.success) {
  console.log('Known advisories: not available from this registry.');
} else {
  const found = Object.entries(parsed.data.vulnerabilities);
  for (const [name, { severity, range, fixAvailable }] of found) {
    console.log(`${severity.padEnd(9)} ${name} ${range}${fixAvailable ? ', a fix is available' : ''}`);
  }
  console.log(`Known advisories: ${found.length}.`);
  if (found.some(([, { severity }]) => GRAVE.has(severity))) process.exitCode = 1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
