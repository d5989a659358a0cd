import { parentPort } from 'node:worker_threads';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import { extractClaims } from '#lib/claims/extract-claims';
import { splitSentences } from '#lib/language/sentences';
import type { Span } from '#lib/language/spans';

/** What the worker is told: one article, by the number of the request. */
export type ExtractionRequest = { request: number; article: ArticleSource };

/** What the worker tells: that it has loaded, then for each request its sentences and at last its claims or its failure. */
export type ExtractionReport =
  | { kind: 'ready' }
  | { kind: 'sentences'; request: number; sentences: Span[] }
  | { kind: 'claims'; request: number; claims: ClaimDraft[]; refusals: Refusal[] }
  | { kind: 'failed'; request: number; error: string };

const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker thread.');

port.on('message', ({ request, article }: ExtractionRequest) => {
  try {
    report({ kind: 'sentences', request, sentences: splitSentences(article.text) });
    const { claims, refusals } = extractClaims(article);
    report({ kind: 'claims', request, claims, refusals });
  } catch (error) {
    report({ kind: 'failed', request, error: error instanceof Error ? (error.stack ?? '') : String(error) });
  }
});
report({ kind: 'ready' });

function report(what: ExtractionReport): void {
  port?.postMessage(what);
}
