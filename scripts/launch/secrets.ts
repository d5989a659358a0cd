import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const SECRET_BYTES = 32;

const secretsSchema = z.object({ databasePassword: z.string().min(1), sessionSecret: z.string().min(32) });

/** What an instance with a database of its own keeps to itself. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of a data folder, made on its first start and readable for their owner alone.
 * @throws Error naming the file when it is damaged.
 */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  const text = textOf(file);
  if (text !== null) {
    try {
      return secretsSchema.parse(JSON.parse(text));
    } catch {
      throw new Error(
        `${file} is damaged. Bring it back from a backup, or move the whole folder away to begin anew.`,
      );
    }
  }
  const made = { databasePassword: newSecret(), sessionSecret: newSecret() };
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
