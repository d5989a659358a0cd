import { parentPort } from 'node:worker_threads';

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
  if (article.text === 'throw') parentPort?.postMessage({ kind: 'failed', request, error: 'a fault' });
  else parentPort?.postMessage({ kind: 'claims', request, claims: [], refusals: [] });
});
