import { randomInt } from 'node:crypto';
import { NETWORK_SIGN_UPS } from '#lib/auth/limits';
import { displayNameSchema } from '#lib/auth/person-name';
import { roleOfNew } from '#lib/auth/sign-up';
import { insertUser, openSession } from '#lib/auth/store';
import { usernameFrom, usernameKey } from '#lib/auth/username';
import type { Visitor } from '#lib/auth/visitor';
import { recordAudit } from '#lib/platform/audit';
import { db, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { enforce } from '#lib/platform/rate-limit';
import { isUniqueViolation, transaction } from '#lib/platform/transaction';

/** A username may be taken and a second window may be quicker; so often in a row it is neither. */
const TRIES_MAX = 6;
const NAMESAKE_MIN = 100;
const NAMESAKE_MAX = 100_000;

/** Whom a provider vouches for. `provider` as from `providerKey`; `name` is a wish and proves nothing. */
export type Vouched = { provider: string; accountId: string; name: string };

/**
 * Opens a session for whom a provider vouches for, and makes them an account the first time. Accounts are known by the
 * provider's own number of the person alone: neither a name nor an e-mail address leads into somebody's account.
 * @param before the session this browser already has; it ends
 * @returns the id of the new session
 * @throws DomainError forbidden for a disabled account, limit
 */
export async function signInWithProvider(
  vouched: Vouched,
  visitor: Visitor,
  before: string | null,
  now: Date,
): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const userId = await findByProvider(vouched);
    if (!userId && attempt === 0) await enforce(NETWORK_SIGN_UPS, visitor.network);
    try {
      return await transaction(async (tx) => {
        const id = userId ?? (await insertVouched(tx, vouched, attempt, now));
        const detail = { with: 'provider' };
        await recordAudit(tx, { actorId: id, action: 'sign-in', subject: 'user', subjectId: id, detail });
        return openSession(tx, { userId: id, visitor, before }, now);
      });
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === TRIES_MAX) throw error;
    }
  }
}

async function findByProvider({ provider, accountId }: Vouched): Promise<string | null> {
  const account = await db().providerAccount.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId: accountId } },
    select: { user: { select: { id: true, disabledAt: true } } },
  });
  if (account?.user.disabledAt) throw new DomainError('forbidden', 'This account is disabled.');
  return account?.user.id ?? null;
}

async function insertVouched(tx: Tx, vouched: Vouched, attempt: number, now: Date): Promise<string> {
  const username = usernameFrom(vouched.name, attempt === 0 ? 0 : randomInt(NAMESAKE_MIN, NAMESAKE_MAX));
  const name = displayNameSchema.safeParse(vouched.name);
  const user = {
    username,
    usernameKey: usernameKey(username),
    displayName: (name.success && name.data) || username,
    email: null,
    passwordHash: null,
    role: await roleOfNew(tx, 'learner'),
  };
  const userId = await insertUser(tx, user, now);
  await tx.providerAccount.create({
    data: { provider: vouched.provider, providerAccountId: vouched.accountId, userId, createdAt: now },
    select: { userId: true },
  });
  await recordAudit(tx, { actorId: userId, action: 'sign-up', subject: 'user', subjectId: userId });
  return userId;
}
