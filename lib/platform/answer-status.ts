import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';

/** Published by node:http for every request, before anybody handles it. */
const REQUEST_STARTS = 'http.server.request.start';
const NOT_FOUND = 404;

// Next bundles the start-up code apart from the pages; both must find the same answers.
const held = globalThis as typeof globalThis & { claimcheckAnswers?: AsyncLocalStorage<ServerResponse> };

/** From now on a page can give the answer it belongs to another status than 200. */
export function holdAnswers(): void {
  const answers = new AsyncLocalStorage<ServerResponse>();
  held.claimcheckAnswers = answers;
  subscribe(REQUEST_STARTS, (message) => {
    const response = responseIn(message);
    if (response) answers.enterWith(response);
  });
}

/**
 * Makes the answer to the present request a "404 Not Found", whose body the page goes on to write. Next's own notFound()
 * leaves the body to scripts. Never throws; without holdAnswers, or too late, nothing happens.
 */
export function answerNotFound(): void {
  const answer = held.claimcheckAnswers?.getStore();
  if (answer && !answer.headersSent) answer.statusCode = NOT_FOUND;
}

function responseIn(message: unknown): ServerResponse | null {
  if (typeof message !== 'object' || message === null || !('response' in message)) return null;
  return message.response instanceof ServerResponse ? message.response : null;
}
