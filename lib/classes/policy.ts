import { type Actor, actorId, isTeacher } from '#lib/auth/actor';

type Owned = { ownerId: string; archivedAt: Date | null };

/** Teachers open classes. */
export function canOpenClass(actor: Actor): boolean {
  return isTeacher(actor);
}

/** Anybody signed in may join an open class of somebody else. */
export function canJoinClass(actor: Actor, classroom: Owned & { joinOpen: boolean }): boolean {
  const id = actorId(actor);
  return id !== null && classroom.ownerId !== id && classroom.joinOpen && classroom.archivedAt === null;
}
