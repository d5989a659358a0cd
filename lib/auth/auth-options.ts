import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { signInWithProvider } from '#lib/auth/provider-sign-in';
import { oauthProviders, providerKey } from '#lib/auth/providers';
import { safeReturnPath } from '#lib/auth/return-path';
import { SESSION_SECONDS, sessionCookie } from '#lib/auth/session-token';
import { signIn, signInSchema } from '#lib/auth/sign-in';
import { endSessions } from '#lib/auth/store';
import type { Visitor } from '#lib/auth/visitor';
import { now } from '#lib/platform/clock';
import { db } from '#lib/platform/db';
import { env } from '#lib/platform/env';
import { DomainError } from '#lib/platform/errors';
import { log } from '#lib/platform/log';

/** Where next-auth sends people instead of to pages of its own. */
const PAGES = { signIn: '/sign-in', signOut: '/account', error: '/sign-in' };

/**
 * What next-auth does in one request of ours: the ways to sign in, each ending in a session row, and a token that names the
 * row and nothing else.
 * @param before the session this browser already has
 */
export function authOptions(visitor: Visitor, before: string | null): NextAuthOptions {
  // Signing in and writing the token are two callbacks of one request; this is what the second learns from the first.
  let opened: string | null = null;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: PAGES,
    logger: quiet,
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        authorize: async (typed) => {
          const input = signInSchema.safeParse(typed);
          if (!input.success) return null;
          opened = await refusedAsNull(signIn(input.data, visitor, before, now()));
          return opened ? { id: opened } : null;
        },
      }),
      ...oauthProviders(),
    ],
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.type !== 'oauth') return opened !== null;
        const { provider, providerAccountId: accountId } = account;
        const vouched = { provider: providerKey(provider), accountId, name: user.name ?? '' };
        opened = await refusedAsNull(signInWithProvider(vouched, visitor, before, now()));
        return opened !== null;
      },
      jwt: ({ token }) => (opened ? { sid: opened } : token),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safeReturnPath(withoutOrigin(url, baseUrl))}`,
    },
    events: {
      signOut: async () => {
        if (before) await endSessions(db(), { id: before }, now());
      },
    },
  };
}

/** Codes only: what next-auth would tell besides holds tokens and answers of providers. */
const quiet: NonNullable<NextAuthOptions['logger']> = {
  error: (code) => log().warn({ code }, 'next-auth could not do what was asked'),
  warn: () => undefined,
  debug: () => undefined,
};

async function refusedAsNull(opening: Promise<string>): Promise<string | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function withoutOrigin(url: string, baseUrl: string): string {
  return url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
}
