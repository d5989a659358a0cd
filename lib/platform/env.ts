import { z } from 'zod';

/** The only place that reads process.env. A missing or malformed variable stops the start with a list of what is wrong. */
const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Any PostgreSQL from 14 on. `npm start` sets it to the embedded one when it is not given. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The address people type. Cookies are Secure and HSTS is on when it begins with https. */
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  /** Signs the session cookie. At least 32 characters. */
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Connections of this process to the database. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** How many proxies of ours stand in front and append to X-Forwarded-For; 0 ignores the header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** First account of an instance without demo content becomes admin. */
  CLAIMCHECK_DEMO: z.enum(['on', 'off']).default('off'),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  /** Any OpenID Connect provider: issuer, client and the name on its button. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
});

export type Env = z.infer<typeof envSchema>;

let loaded: Env | undefined;

/**
 * The environment, read once.
 * @throws Error naming each variable that is missing or malformed, without its value.
 */
export function env(): Env {
  loaded ??= readEnv(process.env);
  return loaded;
}

/** As `env`, from any source; for tests and start-up checks. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n  ${problems.join('\n  ')}`);
}
