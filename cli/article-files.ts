import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '#cli/command';

/** The article files of a folder, by name. @throws UsageError when it cannot be read or holds none */
export async function articleFilesIn(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    throw new UsageError(`${folder}: is no folder that can be read.`);
  }
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  if (files.length === 0) throw new UsageError(`${folder}: holds no article (.txt).`);
  return files.map((name) => join(folder, name));
}
