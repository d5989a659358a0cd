import { spawn } from 'node:child_process';
import type { ServerUser } from '#scripts/embedded/server-user';

/**
 * Runs a program to its end.
 * @returns its exit code (null when a signal ended it) and all it said.
 * @throws when it cannot be run at all.
 */
export function runProgram(
  program: string,
  args: string[],
  options: { user: ServerUser | null; cwd: string },
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      ...(options.user ?? {}),
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}
