import { z } from 'zod';

export const roles = ['learner', 'teacher', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Somebody signed in. The role is read from the database with each request, never from the token. */
export type Person = {
  kind: 'person';
  id: string;
  username: string;
  displayName: string;
  role: Role;
  sessionId: string;
};

/** Whoever makes a request: the first argument of every query and use case. */
export type Actor = { kind: 'guest' } | Person;

export const guest: Actor = { kind: 'guest' };

/** True for people who may curate claims and run classes. */
export function isTeacher(actor: Actor): actor is Person {
  return actor.kind === 'person' && actor.role !== 'learner';
}

export function isAdmin(actor: Actor): actor is Person {
  return actor.kind === 'person' && actor.role === 'admin';
}

/** The actor's id, or null for a guest; for `where` clauses. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}
