import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import { PrismaClient } from '#generated/prisma/client';
import { env } from '#lib/platform/env';

/** Waiting longer than this for a connection means the database is down or swamped: say so. */
const CONNECT_TIMEOUT_MS = 4000;
/** No statement of ours takes a fraction of this; what does is a fault and must not hold a connection. */
const STATEMENT_TIMEOUT_MS = 8000;
const LOCK_TIMEOUT_MS = 3000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/** The database as a use case sees it: the client itself or an open transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

type Connection = { pool: Pool; prisma: PrismaClient };

// Next reloads modules in development; one connection pool must survive that.
const held = globalThis as typeof globalThis & { claimcheckDb?: Connection };

/** Prisma over one pool per process. */
export function db(): PrismaClient {
  return connection().prisma;
}

/** The pool itself, for the three hot paths in SQL. */
export function sqlPool(): Pool {
  return connection().pool;
}

/** Closes the pool; for scripts and tests. */
export async function closeDb(): Promise<void> {
  const open = held.claimcheckDb;
  delete held.claimcheckDb;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

function connection(): Connection {
  held.claimcheckDb ??= connect(env().DATABASE_URL, env().DATABASE_POOL);
  return held.claimcheckDb;
}

/** A client and pool on `url` with our time limits. The caller closes both. */
export function connect(url: string, size: number): Connection {
  const pool = new Pool(poolConfig(url, size));
  // A connection that dies while idle is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function poolConfig(url: string, size: number): PoolConfig {
  return {
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  };
}
