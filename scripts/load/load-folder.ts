import { UsageError } from '#cli/command';
import type { Visibility } from '#lib/articles/article-input';
import type { Person } from '#lib/auth/actor';
import { openReader } from '#lib/claims/analyse-article';
import { loadArticle } from '#lib/claims/load-article';
import { DomainError } from '#lib/platform/errors';
import { readInput } from '#scripts/load/read-input';

/** How far the loading of a folder has come. */
export type Loading = { files: number; done: number; added: number; existing: number; skipped: number };

type Wish = {
  owner: Person;
  files: readonly string[];
  visibility: Visibility;
  /** Threads that read. */
  threads: number;
  now: Date;
  /** True once no further file is to be begun. */
  isStopped: () => boolean;
  /** Hears of each file that is done. */
  onDone: (loading: Loading) => void;
  /** Hears, in a line, of each file that was skipped or stored without claims. */
  onProblem: (line: string) => void;
};

/**
 * Loads article files, several at a time. A file that is no article, or that the form would refuse, is named and skipped.
 * @throws whatever the database throws
 */
export async function loadFolder(wish: Wish): Promise<Loading> {
  const loading: Loading = { files: wish.files.length, done: 0, added: 0, existing: 0, skipped: 0 };
  const queue = wish.files.values();
  let failed = false;
  const work = async () => {
    const reader = openReader();
    try {
      for (const file of queue) {
        if (failed || wish.isStopped()) break;
        loading[await loadFile(file, wish, reader.analyse)] += 1;
        loading.done += 1;
        wish.onDone(loading);
      }
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      await reader.close();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: wish.threads }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return loading;
}

async function loadFile(
  file: string,
  { owner, visibility, now, onProblem }: Wish,
  analyse: Parameters<typeof loadArticle>[3],
): Promise<'added' | 'existing' | 'skipped'> {
  try {
    const loaded = await loadArticle(owner, await readInput(file, visibility), now, analyse);
    if (loaded.kind !== 'unread') return loaded.kind;
    onProblem(`${file}: ${loaded.reason}`);
    return 'added';
  } catch (error) {
    if (error instanceof UsageError) onProblem(error.message);
    else if (error instanceof DomainError) onProblem(`${file}: ${error.message}`);
    else throw error;
    return 'skipped';
  }
}
