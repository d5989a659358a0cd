import pino from 'pino';
import { env } from '#lib/platform/env';

/** Keys whose values never reach the log, wherever they stand. */
const SECRET_KEYS = [
  'password',
  'passwordHash',
  'token',
  'secret',
  'cookie',
  'authorization',
  'text',
  'key',
  'email',
];

let logger: pino.Logger | undefined;

/** Structured log on standard output, one JSON object a line, without secrets or article text. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
  });
  return logger;
}
