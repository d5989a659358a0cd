import { access, readdir } from 'node:fs/promises';
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

/**
 * The article files of a folder that are named so, in the order of the names: NAME.txt, or article.txt in a folder NAME.
 * @throws UsageError when there is none of a name
 */
export function articleFilesNamed(folder: string, names: readonly string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name) => {
      for (const path of [join(folder, `${name}.txt`), join(folder, name, 'article.txt')]) {
        if (await isThere(path)) return path;
      }
      throw new UsageError(`${folder}: holds no article “${name}”.`);
    }),
  );
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
