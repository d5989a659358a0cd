import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Published by node:http for every request, before anybody handles it. */
const REQUEST_STARTS = 'http.server.request.start';

/**
 * From now on every request's X-Forwarded-For ends with the address that the connection really comes from, as a proxy
 * would write it. Next keeps a header that the client made up; with this the last entry can be believed.
 */
export function notePeers(): void {
  subscribe(REQUEST_STARTS, (message) => {
    if (hasRequest(message)) appendPeer(message.request);
  });
}

function appendPeer(request: IncomingMessage): void {
  const claimed = request.headers['x-forwarded-for'];
  const hops = [claimed, request.socket.remoteAddress].flat().filter(Boolean);
  request.headers['x-forwarded-for'] = hops.join(', ');
}

function hasRequest(message: unknown): message is { request: IncomingMessage } {
  return typeof message === 'object' && message !== null && 'request' in message;
}
