import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '#lib/platform/env';
import { parseId } from '#lib/platform/id';

/** A person signs in again after this long, however busy they were, seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** All that the token says. Who that is, and whether it still holds, is asked of the database with each request. */
const tokenSchema = z.object({ sid: z.uuid() });

/** True when people reach us by https: cookies are then Secure and carry a prefix that pins them to this host. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://');
}

/**
 * Name and attributes of the session cookie; next-auth is given the same. `__Host-` makes browsers refuse one that was
 * set without Secure, for another path or by a neighbouring domain.
 */
export function sessionCookie() {
  const secure = isSecure();
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The encrypted token that names a session. */
export function writeToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** The session that a token names, or null for one that is foreign, damaged or out of date. Never throws. */
export async function readToken(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const parsed = tokenSchema.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    return parsed.success ? parseId(parsed.data.sid) : null;
  } catch {
    return null;
  }
}
