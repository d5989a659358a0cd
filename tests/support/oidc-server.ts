import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { anyFreePort } from '#scripts/embedded/free-port';

/** A provider of accounts in a process of its own, with the settings by which the product knows it. */
export async function startOidcServer(
  productUrl: string,
): Promise<{ env: Record<string, string>; stop: () => void }> {
  const port = await anyFreePort();
  const [clientId, clientSecret] = ['claimcheck', 'only-for-tests'];
  const server = fork(
    path.join(import.meta.dirname, 'oidc-server.mjs'),
    [String(port), `${productUrl}/api/auth/callback/oidc`, clientId, clientSecret],
    { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] },
  );
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('The OIDC server did not start.')));
  if (server.stdout) await Promise.race([once(server.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return {
    env: {
      OIDC_ISSUER: `http://localhost:${port}`,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Test school',
    },
    stop: () => void server.kill(),
  };
}
