import { parentPort } from 'node:worker_threads';
import { claimsIn } from '#lib/claims/extract-claims';
import type {
  Answer,
  ExtractionReport,
  ExtractionRequest,
  Inquiry,
  Interim,
} from '#lib/claims/extraction-inquiry';
import { namedPlaces } from '#lib/claims/named-places';
import { readArticle } from '#lib/claims/reading';
import { sentenceWords } from '#lib/claims/sentence-words';
import { tellArticle } from '#lib/fact-checks/tell-article';
import { analyzeText } from '#lib/language/analyze-text';
import { splitSentences } from '#lib/language/sentences';

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
  const reading = readArticle(article, analyzeText(article.text, inSteps(onInterim)));
  const extraction = claimsIn(reading);
  return { kind: 'claims', ...extraction, told: tellArticle(reading, extraction.claims) };
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
