import type { Person } from '#lib/auth/actor';
import { CLASS_MEMBERS_MAX } from '#lib/classes/classroom';
import { readJoinCode } from '#lib/classes/join-code';
import { canJoinClass } from '#lib/classes/policy';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { enforce } from '#lib/platform/rate-limit';
import { transaction } from '#lib/platform/transaction';

/** A person mistypes a few times; a guesser needs thousands of millions of tries. */
const JOINING = { name: 'join-class', max: 20, seconds: 600 };

/**
 * Joins the class of a code, as typed. Joining twice is joining once; who left may come back.
 * @returns the class's id
 * @throws DomainError limit; invalid, the same for a code that is wrong, old or shut
 */
export async function joinClass(actor: Person, typed: string): Promise<string> {
  await enforce(JOINING, actor.id);
  const joinCode = readJoinCode(typed);
  if (joinCode === null) {
    throw new DomainError('invalid', 'A join code has nine letters and digits, like 7KQ-M2X-9RD.', {
      field: 'code',
    });
  }
  return transaction(async (tx) => {
    const classroom = await tx.classroom.findUnique({
      where: { joinCode },
      select: { id: true, ownerId: true, joinOpen: true, archivedAt: true },
    });
    if (classroom && classroom.ownerId === actor.id) return classroom.id;
    if (!classroom || !canJoinClass(actor, classroom)) {
      throw new DomainError(
        'invalid',
        'No class takes new members by this code. Ask your teacher for the present one.',
        {
          field: 'code',
        },
      );
    }
    await enrol(tx, classroom.id, actor.id);
    return classroom.id;
  });
}

async function enrol(tx: Tx, classId: string, userId: string): Promise<void> {
  const members = await tx.enrolment.count({ where: { classId, leftAt: null, userId: { not: userId } } });
  if (members >= CLASS_MEMBERS_MAX) {
    throw new DomainError('invalid', `This class is full: it has ${CLASS_MEMBERS_MAX} members.`, {
      field: 'code',
    });
  }
  await tx.$executeRaw`
    INSERT INTO enrolments (class_id, user_id) VALUES (${classId}::uuid, ${userId}::uuid)
    ON CONFLICT (class_id, user_id) DO UPDATE SET left_at = NULL`;
}
