import { DomainError, toProblem } from '#lib/platform/errors';
import { log } from '#lib/platform/log';

/**
 * Runs a route handler; what it throws becomes an RFC 9457 problem document. Only bugs reach the error log.
 * @source RFC 9457
 */
export async function orProblem(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof DomainError)) log().error({ err: error }, 'a route failed');
    return problemResponse(error);
  }
}

/** The problem document of `error` as a response. */
export function problemResponse(error: unknown): Response {
  const { status, title, detail, code } = toProblem(error);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (error instanceof DomainError && error.retryAfterSeconds) {
    headers.set('retry-after', String(error.retryAfterSeconds));
  }
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail, code }), {
    status,
    headers,
  });
}

/**
 * The body of a request as text, refused when larger than `maxBytes`, whatever Content-Length says.
 * @throws DomainError limit
 */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new DomainError('invalid', `The request is larger than ${maxBytes} bytes.`);
    }
    chunks.push(chunk.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
