import { z } from 'zod';
import type { Person } from '#lib/auth/actor';
import { confirmPassword } from '#lib/auth/confirm-password';
import { hashPassword } from '#lib/auth/hash-password';
import { newPasswordSchema, PASSWORD_MAX, passwordProblem } from '#lib/auth/password';
import { endSessions, openSession } from '#lib/auth/store';
import type { Visitor } from '#lib/auth/visitor';
import { recordAudit } from '#lib/platform/audit';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

export const changePasswordSchema = z.object({
  /** Empty for who has no password yet. */
  currentPassword: z
    .string()
    .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`)
    .default(''),
  newPassword: newPasswordSchema,
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/**
 * Gives somebody a new password, ends all their sessions and opens a new one for this browser.
 * @returns the id of the new session
 * @throws DomainError invalid, limit, unavailable
 */
export async function changePassword(
  actor: Person,
  input: ChangePasswordInput,
  visitor: Visitor,
  now: Date,
): Promise<string> {
  const problem = passwordProblem(input.newPassword, actor.username);
  if (problem) throw new DomainError('invalid', problem, { field: 'newPassword' });
  await confirmPassword(actor, input.currentPassword, 'currentPassword');
  const passwordHash = await hashPassword(input.newPassword);
  return transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } });
    await endSessions(tx, { userId: actor.id }, now);
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'password-change',
      subject: 'user',
      subjectId: actor.id,
    });
    return openSession(tx, { userId: actor.id, visitor, before: null }, now);
  });
}
