import pg from 'pg';

/** What we rely on (see the README): the oldest major version that works. */
const OLDEST_VERSION = 14;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Proves that the database of somebody's own is there and new enough.
 * @throws Error in plain words, with the place but never the password.
 */
export async function checkOutsideDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
    version = rows[0].major;
  } catch (error) {
    throw new Error(`The database at ${placeOf(url)} cannot be reached: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version >= OLDEST_VERSION) return;
  throw new Error(
    `The database at ${placeOf(url)} is PostgreSQL ${version}; ${OLDEST_VERSION} or newer is needed.`,
  );
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
