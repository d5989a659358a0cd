import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import type { ExtractionReport, ExtractionRequest } from '#lib/claims/extraction-worker';
import type { Span } from '#lib/language/spans';
import { DomainError } from '#lib/platform/errors';
import { log } from '#lib/platform/log';

/** Longest analysis of one article of 200 kB, milliseconds; what takes longer is hostile or a fault of ours. */
export const DEADLINE_MS = 5000;
/** Longest start of a worker with its models, milliseconds: a cold disk and a busy machine. */
const START_MS = 30_000;
/** Analyses that may wait for the one worker. */
const WAITING_MAX = 50;
/** A runaway analysis ends at this heap instead of taking the server with it, MiB. */
const HEAP_MB = 1024;

/** What the engine found; or that it had to give up, with the sentences if it came that far. */
export type Analysis =
  | { kind: 'analysed'; sentences: Span[]; claims: ClaimDraft[]; refusals: Refusal[] }
  | { kind: 'given-up'; sentences: Span[]; reason: 'deadline' | 'fault' };

type Host = { worker: Worker | null; last: Promise<unknown>; waiting: number; requests: number };

// Next may load this module more than once; there is one worker all the same.
const held = globalThis as typeof globalThis & { claimcheckAnalyst?: Host };

/**
 * Reads an article in the worker thread, one at a time in the order of asking. A worker that overruns its deadline is
 * ended and replaced. Never throws for what the text holds.
 * @param onSentences called when the sentences are known and the longer part begins
 * @throws DomainError unavailable when too many wait
 */
export function analyseArticle(article: ArticleSource, onSentences?: () => void): Promise<Analysis> {
  const here = host();
  if (here.waiting >= WAITING_MAX) {
    throw new DomainError(
      'unavailable',
      'Many texts are being read right now. Please try again in a minute.',
      {
        retryAfterSeconds: 60,
      },
    );
  }
  here.waiting += 1;
  const turn = here.last.then(() => analyse(here, article, onSentences));
  here.last = turn.catch(() => undefined).finally(() => (here.waiting -= 1));
  return turn;
}

/** Ends the worker thread; the next analysis starts another. For scripts and tests. */
export async function closeAnalyst(): Promise<void> {
  const here = host();
  await here.last;
  await dismiss(here);
}

function host(): Host {
  held.claimcheckAnalyst ??= { worker: null, last: Promise.resolve(), waiting: 0, requests: 0 };
  return held.claimcheckAnalyst;
}

async function analyse(here: Host, article: ArticleSource, onSentences?: () => void): Promise<Analysis> {
  try {
    here.worker ??= await startWorker();
  } catch (error) {
    log().error({ err: error }, 'the language engine did not start');
    return { kind: 'given-up', sentences: [], reason: 'fault' };
  }
  const analysis = await converse(here.worker, { request: ++here.requests, article }, onSentences);
  if (analysis.kind === 'given-up') await dismiss(here);
  return analysis;
}

function converse(worker: Worker, request: ExtractionRequest, onSentences?: () => void): Promise<Analysis> {
  return new Promise((resolve) => {
    let sentences: Span[] = [];
    const end = (analysis: Analysis) => {
      clearTimeout(deadline);
      worker.off('message', hear).off('error', fail).unref();
      resolve(analysis);
    };
    const giveUp = (reason: 'deadline' | 'fault') => end({ kind: 'given-up', sentences, reason });
    const fail = (error: unknown) => {
      log().error({ err: error, article: request.article.name }, 'an analysis failed');
      giveUp('fault');
    };
    const hear = (report: ExtractionReport) => {
      if (report.kind === 'ready' || report.request !== request.request) return;
      if (report.kind === 'failed') return fail(report.error);
      if (report.kind === 'sentences') {
        sentences = report.sentences;
        return onSentences?.();
      }
      end({ kind: 'analysed', sentences, claims: report.claims, refusals: report.refusals });
    };
    const deadline = setTimeout(() => giveUp('deadline'), DEADLINE_MS);
    worker.on('message', hear).on('error', fail).ref();
    worker.postMessage(request);
  });
}

/** Node runs the worker from its source: it strips the types itself. */
function startWorker(): Promise<Worker> {
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'claims', 'extraction-worker.ts');
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`not ready after ${START_MS} ms`));
      worker.terminate().catch(() => undefined);
    }, START_MS);
    worker.once('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    worker.once('message', () => {
      clearTimeout(late);
      worker.removeAllListeners('error');
      // A worker that dies between two articles is noticed by the next one.
      worker.on('error', () => undefined);
      resolve(worker);
    });
  });
}

async function dismiss(here: Host): Promise<void> {
  const { worker } = here;
  here.worker = null;
  await worker?.terminate();
}
