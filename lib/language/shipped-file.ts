import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where a file of the product lies, by its path from the project's root: below the working directory, or seen from here where that
 * is another folder. Null when it is missing.
 */
export function shippedFile(path: string): string | null {
  const found = [path, join(import.meta.dirname ?? '', '../..', path)].map((candidate) => resolve(candidate));
  return found.find((candidate) => existsSync(candidate)) ?? null;
}
