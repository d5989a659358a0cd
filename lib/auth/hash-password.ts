import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#lib/platform/errors';

/**
 * argon2id, the library's default kind.
 * @source OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane
 */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** More at once would take memory and both cores away from everybody else. */
const AT_ONCE = 2;
/** At some 15 ms each this is under a second of waiting; whoever comes later is asked to try again. */
const WAITING_MAX = 100;

/** Of a password that nobody has; checked where there is none, so that both cases take as long. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$R8/XR6LJ8LKvR7d+RicHhg$1CBX1QzZb54pL2/UC0wRzD/rNyNYGwzL1NYoUKo5aMA';

let running = 0;
const waiting: (() => void)[] = [];

/**
 * The hash of a password in PHC form. Ways to type the same characters give the same password.
 * @throws DomainError unavailable when too many wait
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), COST));
}

/**
 * True when `password` is the one behind `stored`. Takes as long for null, which no password fits.
 * @throws DomainError unavailable when too many wait
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(stored ?? NOBODYS_HASH, normal(password)));
  return fits && stored !== null;
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await queue();
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function queue(): Promise<void> {
  if (waiting.length >= WAITING_MAX) {
    throw new DomainError('unavailable', 'Very many people are signing in. Please try again in a moment.', {
      retryAfterSeconds: 5,
    });
  }
  return new Promise((resolve) => waiting.push(resolve));
}

function normal(password: string): string {
  return password.normalize('NFKC');
}
