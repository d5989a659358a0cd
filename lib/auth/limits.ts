import { enforce, forgive, giveBack, type Limit, sweepLimits } from '#lib/platform/rate-limit';

/** Wrong passwords for one account from one network: enough for a bad day, few enough to guess nothing. */
export const ACCOUNT_TRIES: Limit = { name: 'sign-in-account', max: 10, seconds: 15 * 60 };
/** Wrong passwords from one network: a whole school behind one address mistypes less than this. */
export const NETWORK_TRIES: Limit = { name: 'sign-in-network', max: 300, seconds: 15 * 60 };
/** New accounts from one network: ten classes in an hour. */
export const NETWORK_SIGN_UPS: Limit = { name: 'sign-up-network', max: 300, seconds: 3600 };

/** The limits count tries before they are known to be wrong, so that simultaneous ones cannot outrun them. */
type Try = { account: string; network: string };

/**
 * Counts a try to sign in before its password is checked.
 * @throws DomainError limit; no account is closed for longer than the window, and only to the network that tried
 */
export async function beginTry({ account, network }: Try): Promise<void> {
  await enforce(NETWORK_TRIES, network);
  await enforce(ACCOUNT_TRIES, `${account} ${network}`);
}

/** The password was right: the account's tries are forgotten, and the network's count is as if nothing had been. */
export async function forgiveTry({ account, network }: Try): Promise<void> {
  await forgive(ACCOUNT_TRIES, `${account} ${network}`);
  await giveBack(NETWORK_TRIES, network);
  await sweepLimits();
}
