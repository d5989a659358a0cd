import { anyFreePort } from '#scripts/embedded/free-port';
import { dataFolder, startClaimcheck } from '#tests/support/launch';
import { startOidcServer } from '#tests/support/oidc-server';

/**
 * Before the first test in a browser: the built product with a database and demo content of its own, on a port of its
 * own. BASE_URL names one that runs already instead.
 */
export default async function serve(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL !== undefined) return async () => undefined;
  const { folder, remove } = await dataFolder();
  const port = String(await anyFreePort());
  const oidc = await startOidcServer(`http://localhost:${port}`);
  const product = startClaimcheck({
    ...oidc.env,
    CLAIMCHECK_DATA_DIR: folder,
    CLAIMCHECK_DEMO: 'on',
    PORT: port,
  });
  const stop = async () => {
    await product.stop();
    oidc.stop();
    await remove();
  };
  try {
    process.env.BASE_URL = await product.address;
    process.env.DEMO_ACCOUNTS = JSON.stringify(accountsIn(product.said()));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** The demo accounts as they are printed for a person. */
function accountsIn(text: string): { role: string; username: string; password: string }[] {
  return [...text.matchAll(/^\s+demo (\S+)\s+(\S+)\s+password (\S+)/gm)].map(
    ([, role, username, password]) => ({
      role: role ?? '',
      username: username ?? '',
      password: password ?? '',
    }),
  );
}
