import { z } from 'zod';
import { type Actor, isAdmin, type Role, roleSchema } from '#lib/auth/actor';
import { usernameKey } from '#lib/auth/username';
import { recordAudit } from '#lib/platform/audit';
import { db, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/** The key in the settings under which it stands whether anybody may sign up as a teacher. */
const TEACHER_SIGN_UP = 'teacher-sign-up';

/** Roles that somebody new may choose. Anybody may teach unless an admin has switched that off. */
export async function rolesToChoose(tx: Tx = db()): Promise<Role[]> {
  const setting = await tx.setting.findUnique({ where: { key: TEACHER_SIGN_UP }, select: { value: true } });
  const open = z
    .boolean()
    .catch(true)
    .parse(setting?.value ?? true);
  return open ? ['learner', 'teacher'] : ['learner'];
}

/**
 * Switches on or off whether anybody may sign up as a teacher.
 * @throws DomainError not-found for who is no admin
 */
export async function setTeacherSignUp(actor: Actor, open: boolean, now: Date): Promise<void> {
  if (!isAdmin(actor)) throw new DomainError('not-found', 'There is no such page.');
  await transaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: TEACHER_SIGN_UP },
      create: { key: TEACHER_SIGN_UP, value: open, updatedAt: now },
      update: { value: open, updatedAt: now },
    });
    const detail = { open };
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'teacher-sign-up',
      subject: 'setting',
      subjectId: null,
      detail,
    });
  });
}

export const setRoleSchema = z.object({
  username: z
    .string()
    .trim()
    .min(1, 'Whose role? Type a username.')
    .max(200, 'This is longer than any username.'),
  role: roleSchema,
});

/**
 * Gives somebody a role; it holds from their next request on.
 * @throws DomainError not-found for who is no admin, invalid for an unknown username or the actor's own
 */
export async function setRole(actor: Actor, input: z.infer<typeof setRoleSchema>): Promise<void> {
  if (!isAdmin(actor)) throw new DomainError('not-found', 'There is no such page.');
  await transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: { usernameKey: usernameKey(input.username), erasedAt: null },
      select: { id: true },
    });
    if (!user) throw new DomainError('invalid', 'Nobody here has this username.', { field: 'username' });
    if (user.id === actor.id) {
      throw new DomainError('invalid', 'Your own role is changed by another administrator.', {
        field: 'username',
      });
    }
    await tx.user.update({ where: { id: user.id }, data: { role: input.role }, select: { id: true } });
    const detail = { role: input.role };
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'role-change',
      subject: 'user',
      subjectId: user.id,
      detail,
    });
  });
}
