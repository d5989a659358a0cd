import { parentPort } from 'node:worker_threads';

/** Longer than the tests' deadline, without work. */
const DOZE_MS = 700;

/** Stands in for the engine where it goes wrong: the article's text says how. */
parentPort?.postMessage({ kind: 'ready' });
parentPort?.on('message', ({ request, article }) => {
  parentPort?.postMessage({
    kind: 'sentences',
    request,
    sentences: [{ start: 0, end: article.text.length }],
  });
  if (article.text === 'hang') for (;;);
  if (article.text === 'die') process.exit(1);
  if (article.text === 'doze') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DOZE_MS);
  if (article.text === 'steps') {
    for (const share of [0.5, 1]) parentPort?.postMessage({ kind: 'progress', request, share });
  }
  if (article.text === 'throw') parentPort?.postMessage({ kind: 'failed', request, error: 'a fault' });
  else parentPort?.postMessage({ kind: 'claims', request, claims: [], refusals: [] });
});
