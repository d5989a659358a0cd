import { parentPort } from 'node:worker_threads';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import { extractClaims } from '#lib/claims/extract-claims';
import { type NamedPlace, namedPlaces } from '#lib/claims/named-places';
import { sentenceWords } from '#lib/claims/sentence-words';
import type { Token } from '#lib/language/analysis';
import { splitSentences } from '#lib/language/sentences';
import type { Span } from '#lib/language/spans';

/** What the worker is asked about an article: its claims, its names, or the words of one sentence. */
export type Inquiry = { article: ArticleSource } & (
  | { task: 'claims' }
  | { task: 'names' }
  | { task: 'words'; sentence: Span }
);
/** What the worker is told: one inquiry, by the number of the request. */
export type ExtractionRequest = Inquiry & { request: number };

/** What is found; one answer ends a request. */
export type Answer =
  | { kind: 'claims'; claims: ClaimDraft[]; refusals: Refusal[] }
  | { kind: 'names'; places: NamedPlace[] }
  | { kind: 'words'; words: Token[] };
/** What comes on the way to the claims: the sentences first, then the share of the text that has been read, 0..1. */
export type Interim = { kind: 'sentences'; sentences: Span[] } | { kind: 'progress'; share: number };
/** What the worker tells: that it has loaded, then for each request what comes on the way and its answer or failure. */
export type ExtractionReport =
  | { kind: 'ready' }
  | ((Interim | Answer | { kind: 'failed'; error: string }) & { request: number });

/** Steps in which progress is told: often enough for a bar, seldom enough to cost nothing. */
const PROGRESS_STEP = 0.05;

const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker thread.');

port.on('message', (inquiry: ExtractionRequest) => {
  const { request } = inquiry;
  try {
    report({ request, ...answerTo(inquiry, (interim) => report({ request, ...interim })) });
  } catch (error) {
    report({ kind: 'failed', request, error: error instanceof Error ? (error.stack ?? '') : String(error) });
  }
});
report({ kind: 'ready' });

function answerTo(inquiry: Inquiry, onInterim: (interim: Interim) => void): Answer {
  const { article } = inquiry;
  if (inquiry.task === 'names') return { kind: 'names', places: namedPlaces(article) };
  if (inquiry.task === 'words')
    return { kind: 'words', words: sentenceWords(article.text, inquiry.sentence) };
  onInterim({ kind: 'sentences', sentences: splitSentences(article.text) });
  return { kind: 'claims', ...extractClaims(article, inSteps(onInterim)) };
}

function inSteps(onInterim: (interim: Interim) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < told + PROGRESS_STEP) return;
    told = share;
    onInterim({ kind: 'progress', share });
  };
}

function report(what: ExtractionReport): void {
  port?.postMessage(what);
}
