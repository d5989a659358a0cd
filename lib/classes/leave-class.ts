import type { Person } from '#lib/auth/actor';
import { endEnrolment, takeOwnClass } from '#lib/classes/store';
import { db } from '#lib/platform/db';

/** Leaves a class. What was earned stays earned. Leaving twice, or a class one is not in, changes nothing. */
export async function leaveClass(actor: Person, classId: string, now: Date): Promise<void> {
  await endEnrolment(db(), classId, actor.id, now);
}

/**
 * Takes a member out of the actor's own class.
 * @throws DomainError not-found
 */
export async function removeMember(
  actor: Person,
  wish: { classId: string; userId: string },
  now: Date,
): Promise<void> {
  await takeOwnClass(db(), actor.id, wish.classId, { id: true });
  await endEnrolment(db(), wish.classId, wish.userId, now);
}
