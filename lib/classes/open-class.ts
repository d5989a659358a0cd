import { randomBytes } from 'node:crypto';
import type { Person } from '#lib/auth/actor';
import { JOIN_CODE_LENGTH, makeJoinCode } from '#lib/classes/join-code';
import { canOpenClass } from '#lib/classes/policy';
import { takeOwnClass } from '#lib/classes/store';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { enforce } from '#lib/platform/rate-limit';

/** More in an hour is a script. */
const OPENING = { name: 'open-class', max: 30, seconds: 3600 };

/**
 * Opens a class with a join code of its own.
 * @returns the class's id
 * @throws DomainError forbidden, limit
 */
export async function openClass(actor: Person, name: string): Promise<string> {
  if (!canOpenClass(actor)) throw new DomainError('forbidden', 'Only teachers open classes.');
  await enforce(OPENING, actor.id);
  const id = newId();
  await db().classroom.create({
    data: { id, ownerId: actor.id, name, joinCode: freshCode() },
    select: { id: true },
  });
  return id;
}

/**
 * Gives a class a new join code; the old one joins nobody any more.
 * @throws DomainError not-found
 */
export async function renewJoinCode(actor: Person, classId: string): Promise<void> {
  await takeOwnClass(db(), actor.id, classId, { id: true });
  await db().classroom.update({
    where: { id: classId },
    data: { joinCode: freshCode() },
    select: { id: true },
  });
}

/**
 * Lets new members in by the code, or no more.
 * @throws DomainError not-found
 */
export async function setJoining(actor: Person, classId: string, open: boolean): Promise<void> {
  await takeOwnClass(db(), actor.id, classId, { id: true });
  await db().classroom.update({ where: { id: classId }, data: { joinOpen: open }, select: { id: true } });
}

/**
 * Puts a class away: it leaves the lists, and its quizzes are not given to it any more. Results stay.
 * @throws DomainError not-found
 */
export async function archiveClass(actor: Person, classId: string, now: Date): Promise<void> {
  await takeOwnClass(db(), actor.id, classId, { id: true });
  await db().classroom.update({ where: { id: classId }, data: { archivedAt: now }, select: { id: true } });
}

/** Two of 35 million million codes never meet in practice; if they do, the unique index refuses and the teacher tries again. */
function freshCode(): string {
  return makeJoinCode(randomBytes(JOIN_CODE_LENGTH));
}
