import { readFile } from 'node:fs/promises';
import { UsageError } from '#cli/command';

/**
 * The lines of a JSON Lines file with their numbers, blank lines left out.
 * @throws UsageError when the file cannot be read or a line is not JSON
 */
export async function readJsonLines(path: string): Promise<{ line: number; value: unknown }[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`${path}: cannot be read (${why}).`);
  }
  return text.split('\n').flatMap((content, at) => {
    if (content.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(content);
      return [{ line: at + 1, value }];
    } catch {
      throw new UsageError(`${path}: line ${at + 1} is not JSON.`);
    }
  });
}
