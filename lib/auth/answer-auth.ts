import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth/auth-options';
import { readToken, sessionCookie } from '#lib/auth/session-token';
import { visitorOf } from '#lib/auth/visitor';
import { DomainError } from '#lib/platform/errors';
import { readBody } from '#lib/platform/problem-response';
import { assertSameOrigin } from '#lib/platform/same-origin';

/** What of next-auth can be reached: the rest only tells strangers how we are made, or writes their words into our log. */
const ACTIONS = new Set(['csrf', 'signin', 'callback', 'signout', 'error']);
/** A username, a password and a token fit many times. */
const BODY_MAX_BYTES = 20_000;

/** One question to next-auth, from a browser or from ourselves. */
export type AuthQuestion = {
  method: 'GET' | 'POST';
  /** What follows /api/auth/. */
  path: string[];
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Headers;
};

/**
 * Answers a request to /api/auth/*.
 * @throws DomainError not-found for what is closed, forbidden from another site, invalid for an oversized body
 */
export async function answerAuth(request: Request, path: string[]): Promise<Response> {
  if (!ACTIONS.has(path[0] ?? '')) throw new DomainError('not-found', 'There is no such address.');
  if (request.method === 'POST') assertSameOrigin(request.headers);
  return askNextAuth({
    method: request.method === 'POST' ? 'POST' : 'GET',
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: request.method === 'POST' ? await bodyOf(request) : {},
    cookies: cookiesOf(request.headers),
    headers: request.headers,
  });
}

/** Asks next-auth; its cookies, redirect or words as a response that nobody keeps. */
export async function askNextAuth(question: AuthQuestion): Promise<Response> {
  const { method, path, query, body, cookies, headers } = question;
  const before = await readToken(cookies[sessionCookie().name]);
  const answer = new Answer();
  const asked = {
    method,
    query: { ...query, nextauth: path },
    body,
    cookies,
    headers: Object.fromEntries(headers),
  };
  // next-auth reads and calls nothing else of the two; its handler for route handlers needs Next's own request scope.
  await NextAuth(
    asked as unknown as NextApiRequest,
    answer as unknown as NextApiResponse,
    authOptions(visitorOf(headers), before),
  );
  return answer.toResponse();
}

/** The cookies that a request brings, by name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/).filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decoded(pair.slice(at + 1))];
    }),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

async function bodyOf(request: Request): Promise<Record<string, string>> {
  const text = await readBody(request, BODY_MAX_BYTES);
  return Object.fromEntries(new URLSearchParams(text));
}

/** As much of Node's response as next-auth uses. */
class Answer {
  private code = 200;
  private readonly cookies: string[] = [];
  private readonly others = new Headers({ 'cache-control': 'private, no-store' });
  private body: string | null = null;

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string[] | undefined {
    return name.toLowerCase() === 'set-cookie' ? [...this.cookies] : undefined;
  }

  setHeader(name: string, value: string | string[]): this {
    if (name.toLowerCase() === 'set-cookie')
      this.cookies.splice(0, Number.POSITIVE_INFINITY, ...[value].flat());
    else if (name.toLowerCase() !== 'cache-control') this.others.set(name, String(value));
    return this;
  }

  json(value: unknown): void {
    this.others.set('content-type', 'application/json');
    this.body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === 'string') this.body = value;
    else this.json(value ?? {});
  }

  end(): void {}

  toResponse(): Response {
    const headers = new Headers(this.others);
    for (const cookie of this.cookies) headers.append('set-cookie', cookie);
    return new Response(this.body, { status: this.code, headers });
  }
}
