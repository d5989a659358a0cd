import { z } from 'zod';
import type { Person } from '#lib/auth/actor';
import { confirmPassword } from '#lib/auth/confirm-password';
import { erasePerson } from '#lib/auth/erase-person';
import { PASSWORD_MAX } from '#lib/auth/password';
import { usernameKey } from '#lib/auth/username';
import { recordAudit } from '#lib/platform/audit';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

export const deleteAccountSchema = z.object({
  username: z.string(),
  /** Empty for who has none. */
  password: z.string().max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`).default(''),
});
export type DeleteAccountInput = z.infer<typeof deleteAccountSchema>;

/**
 * Deletes the actor's account for good, once they have typed its name and password. What is removed and what stays
 * without a name: see `erasePerson`.
 * @throws DomainError invalid, limit, unavailable
 */
export async function deleteAccount(actor: Person, input: DeleteAccountInput, now: Date): Promise<void> {
  if (usernameKey(input.username) !== usernameKey(actor.username)) {
    throw new DomainError('invalid', `Type your username, ${actor.username}, to delete this account.`, {
      field: 'username',
    });
  }
  await confirmPassword(actor, input.password, 'password');
  await transaction(async (tx) => {
    await erasePerson(tx, actor.id, now);
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'account-deletion',
      subject: 'user',
      subjectId: actor.id,
    });
  });
}
