import { env } from '#lib/platform/env';
import { DomainError } from '#lib/platform/errors';

/**
 * Refuses a write that another site started. Browsers send Sec-Fetch-Site (all of them since 2023) or Origin with
 * every write; a request with neither is no form of ours and is refused as well.
 * @throws DomainError forbidden
 */
export function assertSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (origin !== null && origin !== 'null' && isOurs(origin, headers)) return;
  if (origin === null && (site === 'same-origin' || site === 'none')) return;
  // "Referrer-Policy: same-origin" and sandboxed documents give Origin null; the browser still tells the site.
  if (origin === 'null' && site === 'same-origin') return;
  throw new DomainError('forbidden', 'This request came from another site and was refused.');
}

function isOurs(origin: string, headers: Headers): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === headers.get('host') || host === new URL(env().NEXTAUTH_URL).host;
}
