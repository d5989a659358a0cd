import { type NextRequest, NextResponse } from 'next/server';

// biome-ignore lint/style/noProcessEnv: the compiler replaces it by a constant; nothing is read at run time.
const development = process.env.NODE_ENV === 'development';

/**
 * Gives every page navigation a fresh nonce in its Content-Security-Policy. Next reads the nonce from the request's copy of
 * the header and puts it on each script. Everything else gets the script-free policy of next.config.mjs.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Navigations that ask for HTML and carry no body. Posted forms must not pass here: the proxy would buffer their bodies. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/).*)',
      has: [{ type: 'header', key: 'accept', value: '.*text/html.*' }],
      missing: [
        { type: 'header', key: 'content-type' },
        { type: 'header', key: 'rsc' },
      ],
    },
  ],
};

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    // React rebuilds server stacks with eval in development only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}
