import type { ArticleSource } from '#lib/articles/article';
import { inspectArticle } from '#lib/claims/analyse-article';
import type { GivenUp } from '#lib/claims/analyst';
import type { Answer } from '#lib/claims/extraction-inquiry';
import type { NamedPlace } from '#lib/claims/named-places';
import type { Token } from '#lib/language/analysis';
import type { Span } from '#lib/language/spans';
import { DomainError } from '#lib/platform/errors';

/** Articles whose names are kept for the next reader; a text never changes. A long one has 5,000 names in about 1 MB. */
const KEPT = 20;
/** Longest wait for a page, milliseconds; what takes longer is ready when the reader looks again. */
const PATIENCE_MS = 2500;
/** An article that could not be read is tried again after this, milliseconds: the machine may have been busy. */
const FAILURE_KEPT_MS = 60_000;

/** `reading`: not ready yet, look again. `unreadable`: the engine gave this text up. */
export type Found<What> = { kind: 'found'; found: What } | { kind: 'reading' } | { kind: 'unreadable' };

// Next may load this module more than once; what is kept is kept once.
const held = globalThis as typeof globalThis & {
  claimcheckNames?: Map<string, Promise<Found<NamedPlace[]>>>;
};

/** The names, dates and quantities of an article, in the article's reading order. Never throws. */
export function namesOfArticle(article: ArticleSource): Promise<Found<NamedPlace[]>> {
  held.claimcheckNames ??= new Map();
  const kept = held.claimcheckNames;
  const names = kept.get(article.name) ?? askForNames(article, kept);
  kept.delete(article.name);
  kept.set(article.name, names);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  return orStillReading(names);
}

/** The words of one sentence of an article with the tree over them. Never throws. */
export function wordsOfSentence(article: ArticleSource, sentence: Span): Promise<Found<Token[]>> {
  const words = ask(
    () => inspectArticle({ task: 'words', article, sentence }),
    (answer) => (answer.kind === 'words' ? answer.words : null),
  );
  return orStillReading(words);
}

async function askForNames(article: ArticleSource, kept: Map<string, unknown>): Promise<Found<NamedPlace[]>> {
  const names = await ask(
    () => inspectArticle({ task: 'names', article }),
    (answer) => (answer.kind === 'names' ? answer.places : null),
  );
  if (names.kind === 'reading') kept.delete(article.name);
  if (names.kind === 'unreadable') setTimeout(() => kept.delete(article.name), FAILURE_KEPT_MS).unref();
  return names;
}

/** Where too many wait already, the reader may look again as well. */
async function ask<What>(
  inspect: () => Promise<Answer | GivenUp>,
  read: (answer: Answer) => What | null,
): Promise<Found<What>> {
  try {
    const answer = await inspect();
    const found = answer.kind === 'given-up' ? null : read(answer);
    return found === null ? { kind: 'unreadable' } : { kind: 'found', found };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unavailable') return { kind: 'reading' };
    throw error;
  }
}

function orStillReading<What>(found: Promise<Found<What>>): Promise<Found<What>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve({ kind: 'reading' }), PATIENCE_MS);
    found.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
