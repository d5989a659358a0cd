import path from 'node:path';
import type { ArticleSource } from '#lib/articles/article';
import { type Analysis, type Analyst, type GivenUp, type Inspection, openAnalyst } from '#lib/claims/analyst';
import type { Answer } from '#lib/claims/extraction-inquiry';

/** Longest work on one article of 200 kB, milliseconds of processor time; what takes longer is hostile or a fault of ours. */
const DEADLINE_MS = 12_000;

// Next may load this module more than once; there is one worker all the same.
const held = globalThis as typeof globalThis & { claimcheckAnalyst?: Analyst };

/**
 * Reads an article in this process's one worker thread. Never throws for what the text holds.
 * @param onProgress hears the share of the text that has been read, 0..1, for the first time when the sentences are known
 * @throws DomainError unavailable when too many wait
 */
export function analyseArticle(
  article: ArticleSource,
  onProgress?: (share: number) => void,
): Promise<Analysis> {
  return analyst().analyse(article, onProgress);
}

/**
 * Answers a question about an article in the same thread, before the articles that wait to be read.
 * @throws DomainError unavailable when too many wait
 */
export function inspectArticle(inspection: Inspection): Promise<Answer | GivenUp> {
  return analyst().inspect(inspection);
}

/** Another thread for reading articles, with the same limits; whoever opens it closes it. */
export function openReader(): Analyst {
  return openAnalyst({ entry: entryFile(), deadlineMs: DEADLINE_MS });
}

/** Ends the worker thread, so that a script can end; the next analysis starts another. */
export function closeAnalyst(): Promise<void> {
  return analyst().close();
}

function analyst(): Analyst {
  held.claimcheckAnalyst ??= openReader();
  return held.claimcheckAnalyst;
}

/**
 * The server is started in the project's folder. The thread runs a file of the fact-checks, which may see this context while it may not
 * see them: with the claims it reads what checks will ask for.
 */
function entryFile(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'fact-checks', 'extraction-worker.ts');
}
