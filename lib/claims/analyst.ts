import { Worker } from 'node:worker_threads';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import type { ExtractionReport, ExtractionRequest } from '#lib/claims/extraction-worker';
import type { Span } from '#lib/language/spans';
import { DomainError } from '#lib/platform/errors';
import { log } from '#lib/platform/log';

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

/** A worker thread that reads articles, one at a time in the order of asking. */
export type Analyst = {
  analyse: (article: ArticleSource, onSentences?: () => void) => Promise<Analysis>;
  /** Ends the thread when what was asked is done; the next analysis starts another. */
  close: () => Promise<void>;
};

/**
 * An analyst whose thread runs the file `entry` and starts with the first article. A thread that overruns `deadlineMs`
 * or dies is replaced. `analyse` never throws for what a text holds, and throws DomainError unavailable when too many
 * wait.
 */
export function openAnalyst({ entry, deadlineMs }: { entry: string; deadlineMs: number }): Analyst {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let requests = 0;

  async function dismiss(): Promise<void> {
    const old = worker;
    worker = null;
    await old?.terminate();
  }

  async function analyseNow(article: ArticleSource, onSentences?: () => void): Promise<Analysis> {
    try {
      worker ??= await startWorker(entry);
    } catch (error) {
      log().error({ err: error }, 'the language engine did not start');
      return { kind: 'given-up', sentences: [], reason: 'fault' };
    }
    requests += 1;
    const analysis = await converse(worker, { request: requests, article }, deadlineMs, onSentences);
    if (analysis.kind === 'given-up') await dismiss();
    return analysis;
  }

  return {
    analyse(article, onSentences) {
      if (waiting >= WAITING_MAX) return Promise.reject(tooMany());
      waiting += 1;
      const turn = last.then(() => analyseNow(article, onSentences));
      last = turn
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1;
        });
      return turn;
    },
    async close() {
      await last;
      await dismiss();
    },
  };
}

function converse(
  worker: Worker,
  request: ExtractionRequest,
  deadlineMs: number,
  onSentences?: () => void,
): Promise<Analysis> {
  return new Promise((resolve) => {
    let sentences: Span[] = [];
    const end = (analysis: Analysis) => {
      clearTimeout(deadline);
      worker.off('message', hear).off('error', fail).off('exit', fail).unref();
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
    const deadline = setTimeout(() => giveUp('deadline'), deadlineMs);
    worker.on('message', hear).on('error', fail).on('exit', fail).ref();
    worker.postMessage(request);
  });
}

/** Node runs the thread from its source: it strips the types itself. */
function startWorker(entry: string): Promise<Worker> {
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`not ready after ${START_MS} ms`));
      worker.terminate().catch(() => undefined);
    }, START_MS);
    const settle = () => clearTimeout(late);
    worker.once('error', (error) => {
      settle();
      reject(error);
    });
    worker.once('message', () => {
      settle();
      worker.removeAllListeners('error');
      // A thread that dies between two articles is noticed by the next one.
      worker.on('error', () => undefined);
      worker.unref();
      resolve(worker);
    });
  });
}

function tooMany(): DomainError {
  return new DomainError(
    'unavailable',
    'Many texts are being read right now. Please try again in a minute.',
    {
      retryAfterSeconds: 60,
    },
  );
}
