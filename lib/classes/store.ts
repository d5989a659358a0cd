import type { Prisma } from '#generated/prisma/client';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';

/** What every refusal of a class that is not there, or not the actor's, says. */
export const NO_CLASS = 'There is no such class of yours.';

/**
 * Finds a class that the person runs, for a change.
 * @throws DomainError not-found
 */
export async function takeOwnClass<Select extends Prisma.ClassroomSelect>(
  tx: Tx,
  ownerId: string,
  id: string,
  select: Select,
): Promise<Prisma.ClassroomGetPayload<{ select: Select }>> {
  const row = await tx.classroom.findFirst({ where: { id, ownerId, archivedAt: null }, select });
  if (!row) throw new DomainError('not-found', NO_CLASS);
  return row;
}

/** Ends a person's enrolment; one that has ended stays as it is. */
export async function endEnrolment(tx: Tx, classId: string, userId: string, now: Date): Promise<void> {
  await tx.enrolment.updateMany({ where: { classId, userId, leftAt: null }, data: { leftAt: now } });
}
