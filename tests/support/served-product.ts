import { anyFreePort } from '#scripts/embedded/free-port';
import { dataFolder, startClaimcheck } from '#tests/support/launch';

/**
 * Before the first test in a browser: the built product with a database and demo content of its own, on a port of its
 * own. BASE_URL names one that runs already instead.
 */
export default async function serve(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL !== undefined) return async () => undefined;
  const { folder, remove } = await dataFolder();
  const product = startClaimcheck({
    CLAIMCHECK_DATA_DIR: folder,
    CLAIMCHECK_DEMO: 'on',
    PORT: String(await anyFreePort()),
  });
  try {
    process.env.BASE_URL = await product.address;
    process.env.DEMO_ACCOUNTS = JSON.stringify(accountsIn(product.said()));
  } catch (error) {
    await product.stop();
    await remove();
    throw error;
  }
  return async () => {
    await product.stop();
    await remove();
  };
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
