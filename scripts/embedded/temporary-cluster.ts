import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cluster, openCluster } from '#scripts/embedded/cluster';

/**
 * A PostgreSQL in a temporary folder, for tests and checks; `stop` removes it again.
 * @throws Error in plain words when it does not start.
 */
export async function openTemporaryCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-db-'));
  // As root the server runs under another account, which has to enter.
  await chmod(folder, 0o755);
  const cluster = await openCluster({
    dataDir: path.join(folder, 'postgres'),
    password: randomBytes(16).toString('hex'),
    durable: false,
    say: () => undefined,
  });
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...cluster, stop };
}
