import { z } from 'zod';
import { passwordFits } from '#lib/auth/hash-password';
import { beginTry, forgiveTry } from '#lib/auth/limits';
import { typedPasswordSchema } from '#lib/auth/password';
import { openSession } from '#lib/auth/store';
import { usernameKey } from '#lib/auth/username';
import type { Visitor } from '#lib/auth/visitor';
import { recordAudit } from '#lib/platform/audit';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/** No username is nearly as long; what is longer is not looked up. */
const TYPED_USERNAME_MAX = 200;

export const signInSchema = z.object({
  username: z
    .string()
    .trim()
    .min(1, 'Type your username.')
    .max(TYPED_USERNAME_MAX, 'This is longer than any username.'),
  password: typedPasswordSchema,
});
export type SignInInput = z.infer<typeof signInSchema>;

/** The same for an unknown username, a wrong password and a disabled account. */
export const WRONG_SIGN_IN = 'The username or the password is not right.';

/**
 * Checks a username and password and opens a session. Unknown people and wrong passwords take the same steps, the same
 * time and give the same answer.
 * @param before the session this browser already has; it ends
 * @returns the id of the new session
 * @throws DomainError invalid (wrong), limit, unavailable
 */
export async function signIn(
  input: SignInInput,
  visitor: Visitor,
  before: string | null,
  now: Date,
): Promise<string> {
  const account = usernameKey(input.username);
  const attempt = { account, network: visitor.network };
  await beginTry(attempt);
  const user = await findUser(account);
  const fits = await passwordFits(user?.passwordHash ?? null, input.password);
  if (!fits || !user) {
    await recordAudit(db(), { ...failure, subjectId: user?.id ?? null });
    throw new DomainError('invalid', WRONG_SIGN_IN, { field: 'password' });
  }
  await forgiveTry(attempt);
  return transaction(async (tx) => {
    const sessionId = await openSession(tx, { userId: user.id, visitor, before }, now);
    await recordAudit(tx, { actorId: user.id, action: 'sign-in', subject: 'user', subjectId: user.id });
    return sessionId;
  });
}

const failure = { actorId: null, action: 'sign-in-failure', subject: 'user' };

async function findUser(account: string): Promise<{ id: string; passwordHash: string | null } | null> {
  return db().user.findFirst({
    where: { usernameKey: account, disabledAt: null, erasedAt: null },
    select: { id: true, passwordHash: true },
  });
}
