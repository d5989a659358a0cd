import { spawn } from 'node:child_process';
import path from 'node:path';

/** The checkout. */
export const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** What came of a stage: how many checks passed and failed, and lines worth printing beside that. */
export type Outcome = { passed: number; failed: number; notes: string[] };

/** One check that passed, or one that failed. */
export function single(passed: boolean, ...notes: string[]): Outcome {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, notes };
}

/** The path of a program's script inside node_modules. */
export function inPackages(...parts: string[]): string {
  return path.join(ROOT, 'node_modules', ...parts);
}

/**
 * Runs a Node script to its end, its words going to ours.
 * @returns its exit code; null when a signal ended it.
 */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** As `runNode`, but what it writes on standard output is returned instead of shown. */
export function readNode(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
