import { z } from 'zod';
import { askNextAuth, cookiesOf } from '#lib/auth/answer-auth';
import { offeredProviders } from '#lib/auth/providers';
import { safeReturnPath } from '#lib/auth/return-path';
import { env } from '#lib/platform/env';
import { DomainError } from '#lib/platform/errors';

/**
 * Begins to sign in with a provider: asks next-auth for its token against forgery, spends it, and answers with the way to
 * the provider. A link leads here, not a form: browsers hold `form-action` against every redirect that follows a form.
 * @param next the path to come back to
 * @throws DomainError not-found for a provider that is not switched on, forbidden when another site sent the browser here
 */
export async function beginProvider(request: Request, providerId: string, next: unknown): Promise<Response> {
  if (!offeredProviders().some(({ id }) => id === providerId)) {
    throw new DomainError('not-found', 'There is no such way to sign in.');
  }
  if (!cameFromHere(request.headers)) {
    throw new DomainError('forbidden', 'Please begin on the sign-in page of this site.');
  }
  const brought = { query: {}, body: {}, cookies: cookiesOf(request.headers), headers: request.headers };
  const token = await askNextAuth({ ...brought, method: 'GET', path: ['csrf'] });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await token.json());
  const begun = await askNextAuth({
    ...brought,
    method: 'POST',
    path: ['signin', providerId],
    body: { csrfToken, callbackUrl: safeReturnPath(next) },
    cookies: { ...brought.cookies, ...cookiesSet(token) },
  });
  // The first answer names the way home as the place to come back to; the second one knows better, and must win.
  const known = cookiesSet(begun);
  for (const cookie of token.headers.getSetCookie()) {
    if (!(nameOf(cookie) in known)) begun.headers.append('set-cookie', cookie);
  }
  return begun;
}

/** Browsers tell where a navigation began: by Sec-Fetch-Site on https and on localhost, by Referer elsewhere. */
function cameFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const referer = headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return false;
  const { host } = new URL(referer);
  return host === headers.get('host') || host === new URL(env().NEXTAUTH_URL).host;
}

function nameOf(cookie: string): string {
  return cookie.slice(0, cookie.indexOf('='));
}

function cookiesSet(response: Response): Record<string, string> {
  const pairs = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookiesOf(new Headers({ cookie: pairs.join('; ') }));
}
