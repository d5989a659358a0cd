import { Worker } from 'node:worker_threads';
import type { ArticleSource } from '#lib/articles/article';
import type { ArticleTold } from '#lib/claims/article-told';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import type {
  Answer,
  ExtractionReport,
  ExtractionRequest,
  Inquiry,
  Interim,
} from '#lib/claims/extraction-inquiry';
import { openTurns } from '#lib/claims/turns';
import type { Span } from '#lib/language/spans';
import { log } from '#lib/platform/log';

/** Longest start of a worker with its models, milliseconds: a cold disk and a busy machine. */
const START_MS = 30_000;
/** Where the machine is busy with other things an analysis may take this many times its deadline by the clock. */
const BUSY_FACTOR = 6;
/** A runaway analysis ends at this heap instead of taking the server with it, MiB. */
const HEAP_MB = 1024;

export type GivenUp = { kind: 'given-up'; reason: 'deadline' | 'fault' };
/**
 * What the engine found (`told` is null where the claims did not come from it); or that it had to give up, with the sentences if it came
 * that far.
 */
export type Analysis =
  | {
      kind: 'analysed';
      sentences: Span[];
      claims: ClaimDraft[];
      refusals: Refusal[];
      told: ArticleTold | null;
    }
  | (GivenUp & { sentences: Span[] });

/** A worker thread that reads articles, one at a time. */
export type Analyst = {
  /**
   * Searches for claims, in the order of asking. `onProgress` hears the share of the text that has been read, 0..1, for the
   * first time when the sentences are known.
   */
  analyse: (article: ArticleSource, onProgress?: (share: number) => void) => Promise<Analysis>;
  /** Answers somebody who is looking at the article now: goes before the searches that wait. */
  inspect: (inspection: Inspection) => Promise<Answer | GivenUp>;
  /** Ends the thread when what was asked is done; the next analysis starts another. */
  close: () => Promise<void>;
};
export type Inspection = Exclude<Inquiry, { task: 'claims' }>;

/**
 * An analyst whose thread runs the file `entry` and starts with the first article. A thread that works for longer than
 * `deadlineMs` on one request, or dies, is replaced. Nothing that a text holds makes it throw; it throws DomainError unavailable when too many wait.
 */
export function openAnalyst({ entry, deadlineMs }: { entry: string; deadlineMs: number }): Analyst {
  const turns = openTurns();
  let worker: Worker | null = null;
  let requests = 0;

  async function dismiss(): Promise<void> {
    const old = worker;
    worker = null;
    await old?.terminate();
  }

  async function ask(inquiry: Inquiry, onInterim?: (interim: Interim) => void): Promise<Answer | GivenUp> {
    try {
      worker ??= await startWorker(entry);
    } catch (error) {
      log().error({ err: error }, 'the language engine did not start');
      return FAULT;
    }
    requests += 1;
    const answer = await converse(worker, { ...inquiry, request: requests }, deadlineMs, onInterim);
    if (answer.kind === 'given-up') await dismiss();
    return answer;
  }

  async function searchForClaims(
    article: ArticleSource,
    onProgress?: (share: number) => void,
  ): Promise<Analysis> {
    let sentences: Span[] = [];
    const answer = await ask({ task: 'claims', article }, (interim) => {
      if (interim.kind === 'sentences') sentences = interim.sentences;
      onProgress?.(interim.kind === 'progress' ? interim.share : 0);
    });
    if (answer.kind !== 'claims') return { ...(answer.kind === 'given-up' ? answer : FAULT), sentences };
    const { claims, refusals, told } = answer;
    return { kind: 'analysed', sentences, claims, refusals, told };
  }

  return {
    analyse: (article, onProgress) => turns.take('patient', () => searchForClaims(article, onProgress)),
    inspect: (inspection) => turns.take('urgent', () => ask(inspection)),
    async close() {
      await turns.over();
      await dismiss();
    },
  };
}

const FAULT: GivenUp = { kind: 'given-up', reason: 'fault' };

function converse(
  worker: Worker,
  request: ExtractionRequest,
  deadlineMs: number,
  onInterim?: (interim: Interim) => void,
): Promise<Answer | GivenUp> {
  return new Promise((resolve) => {
    const end = (answer: Answer | GivenUp) => {
      stopWatching();
      worker.off('message', hear).off('error', fail).off('exit', fail).unref();
      resolve(answer);
    };
    const fail = (error: unknown) => {
      log().error({ err: error, article: request.article.name }, 'an analysis failed');
      end(FAULT);
    };
    const hear = (report: ExtractionReport) => {
      if (report.kind === 'ready' || report.request !== request.request) return;
      if (report.kind === 'failed') fail(report.error);
      else if (report.kind === 'sentences' || report.kind === 'progress') onInterim?.(report);
      else end(report);
    };
    const stopWatching = watchWork(worker, deadlineMs, () => end({ kind: 'given-up', reason: 'deadline' }));
    worker.on('message', hear).on('error', fail).on('exit', fail).ref();
    worker.postMessage(request);
  });
}

/** Calls `onOverrun` when the thread has worked for `deadlineMs` from now on; time in which others had the machine does not count. */
function watchWork(worker: Worker, deadlineMs: number, onOverrun: () => void): () => void {
  const begun = performance.now();
  const before = worker.cpuUsage().catch(() => null);
  let isOver = false;
  const look = async () => {
    const worked = await workedMs(worker, await before);
    if (isOver) return;
    if (worked === null || worked >= deadlineMs || performance.now() - begun >= BUSY_FACTOR * deadlineMs) {
      return onOverrun();
    }
    timer = setTimeout(look, deadlineMs - worked + 1);
  };
  let timer = setTimeout(look, deadlineMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Milliseconds of processor time since `before`; null where the thread does not tell. */
async function workedMs(worker: Worker, before: NodeJS.CpuUsage | null): Promise<number | null> {
  if (before === null) return null;
  try {
    const { user, system } = await worker.cpuUsage(before);
    return (user + system) / 1000;
  } catch {
    return null;
  }
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
