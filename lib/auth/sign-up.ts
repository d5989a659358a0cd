import { z } from 'zod';
import { type Role, roleSchema } from '#lib/auth/actor';
import { hashPassword } from '#lib/auth/hash-password';
import { rolesToChoose } from '#lib/auth/house-rules';
import { NETWORK_SIGN_UPS } from '#lib/auth/limits';
import { newPasswordSchema, passwordProblem } from '#lib/auth/password';
import { displayNameSchema, emailSchema } from '#lib/auth/person-name';
import { insertUser, isFirstAccount, openSession } from '#lib/auth/store';
import { usernameKey, usernameSchema } from '#lib/auth/username';
import type { Visitor } from '#lib/auth/visitor';
import { recordAudit } from '#lib/platform/audit';
import { db, type Tx } from '#lib/platform/db';
import { env } from '#lib/platform/env';
import { DomainError } from '#lib/platform/errors';
import { enforce } from '#lib/platform/rate-limit';
import { isUniqueViolation, transaction } from '#lib/platform/transaction';

export const signUpSchema = z
  .object({
    username: usernameSchema,
    password: newPasswordSchema,
    displayName: displayNameSchema.default(''),
    email: emailSchema.default(null),
    role: roleSchema.exclude(['admin'], { error: 'Choose what you want to do here.' }).default('learner'),
  })
  .superRefine(({ username, password }, context) => {
    const problem = passwordProblem(password, username);
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem });
  });
export type SignUpInput = z.infer<typeof signUpSchema>;

/**
 * Makes an account and opens its first session. Of two people who want the same username at once one gets it. On an
 * instance without demo content the first account is admin.
 * @param before the session this browser already has; it ends
 * @returns the id of the new session
 * @throws DomainError conflict (username), forbidden (role), limit, unavailable
 */
export async function signUp(
  input: SignUpInput,
  visitor: Visitor,
  before: string | null,
  now: Date,
): Promise<string> {
  if (await isTaken(input.username)) throw taken();
  await enforce(NETWORK_SIGN_UPS, visitor.network);
  const passwordHash = await hashPassword(input.password);
  try {
    return await transaction(async (tx) => {
      const userId = await insertPerson(tx, { ...input, passwordHash }, now);
      await recordAudit(tx, { actorId: userId, action: 'sign-up', subject: 'user', subjectId: userId });
      return openSession(tx, { userId, visitor, before }, now);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? taken() : error;
  }
}

async function insertPerson(
  tx: Tx,
  input: Omit<SignUpInput, 'password'> & { passwordHash: string },
  now: Date,
): Promise<string> {
  const role = await roleOfNew(tx, input.role);
  const { username, email, passwordHash } = input;
  const displayName = input.displayName || username;
  return insertUser(
    tx,
    { username, usernameKey: usernameKey(username), displayName, email, passwordHash, role },
    now,
  );
}

/**
 * The role that somebody new gets who wishes for `wished`.
 * @throws DomainError forbidden when it is not to be had
 */
export async function roleOfNew(tx: Tx, wished: Role): Promise<Role> {
  if (env().CLAIMCHECK_DEMO === 'off' && (await isFirstAccount(tx))) return 'admin';
  if ((await rolesToChoose(tx)).includes(wished)) return wished;
  const message = 'Only an administrator makes people teachers here. Sign up as a learner first.';
  throw new DomainError('forbidden', message, { field: 'role' });
}

async function isTaken(username: string): Promise<boolean> {
  return (await db().user.count({ where: { usernameKey: usernameKey(username) } })) > 0;
}

function taken(): DomainError {
  return new DomainError('conflict', 'Somebody has this username already. Choose another one.', {
    field: 'username',
  });
}
