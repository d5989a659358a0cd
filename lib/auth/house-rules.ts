import { z } from 'zod';
import { type Actor, isAdmin, type Role } from '#lib/auth/actor';
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
