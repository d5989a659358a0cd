import type { Person } from '#lib/auth/actor';
import { passwordFits } from '#lib/auth/hash-password';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { enforce, forgive, type Limit } from '#lib/platform/rate-limit';

/** Wrong passwords of somebody signed in: a forgotten laptop is no place to guess. */
const CONFIRM_TRIES: Limit = { name: 'confirm-password', max: 10, seconds: 15 * 60 };

/**
 * Makes sure that it is really `actor` who asks. Who signs in through a provider only has no password to ask for.
 * @param field where the refusal stands
 * @throws DomainError invalid (wrong), limit, unavailable
 */
export async function confirmPassword(actor: Person, password: string, field: string): Promise<void> {
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (passwordHash === null) return;
  await enforce(CONFIRM_TRIES, actor.id);
  if (!(await passwordFits(passwordHash, password))) {
    throw new DomainError('invalid', 'This is not your password.', { field });
  }
  await forgive(CONFIRM_TRIES, actor.id);
}
