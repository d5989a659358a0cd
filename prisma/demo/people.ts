import { randomInt } from 'node:crypto';
import type { Person, Role } from '#lib/auth/actor';
import { hashPassword } from '#lib/auth/hash-password';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** A demo account that somebody can sign in to, with its password in plain words. */
export type DemoAccount = { role: Role; username: string; password: string };

/** The people of the demo content. `classmates` have no password: nobody signs in as them. */
export type DemoPeople = { teacher: Person; learner: Person; classmates: Person[]; accounts: DemoAccount[] };

/** Everybody sees by the name that these are no real people. */
const CLASSMATES = ['Amara', 'Jonas', 'Mei', 'Tomás', 'Leila', 'Finn'];

/** Letters and digits that nobody mistakes for another when copying them from a screen. */
const PASSWORD_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Twelve of 31 signs are 59 bits: nobody guesses that against the limits of signing in. */
const PASSWORD_GROUPS = 3;
const PASSWORD_GROUP_SIGNS = 4;

/** Makes the demo people with fresh passwords for the two that are for trying. */
export async function makeDemoPeople(now: Date): Promise<DemoPeople> {
  const accounts: DemoAccount[] = [
    { role: 'teacher', username: 'demo-teacher', password: newPassword() },
    { role: 'learner', username: 'demo-learner', password: newPassword() },
  ];
  const [teacher, learner] = await Promise.all([
    addPerson('demo-teacher', 'Demo teacher', 'teacher', accounts[0]?.password ?? null, now),
    addPerson('demo-learner', 'Demo learner', 'learner', accounts[1]?.password ?? null, now),
  ]);
  const classmates: Person[] = [];
  for (const [at, name] of CLASSMATES.entries()) {
    classmates.push(await addPerson(`demo-classmate-${at + 1}`, `${name} (demo)`, 'learner', null, now));
  }
  return { teacher, learner, classmates, accounts };
}

function newPassword(): string {
  const sign = () => PASSWORD_SIGNS[randomInt(PASSWORD_SIGNS.length)];
  const group = () => Array.from({ length: PASSWORD_GROUP_SIGNS }, sign).join('');
  return Array.from({ length: PASSWORD_GROUPS }, group).join('-');
}

async function addPerson(
  username: string,
  displayName: string,
  role: Role,
  password: string | null,
  now: Date,
): Promise<Person> {
  const id = newId();
  const passwordHash = password === null ? null : await hashPassword(password);
  await db().user.create({
    data: {
      id,
      username,
      usernameKey: username,
      displayName,
      role,
      passwordHash,
      demo: true,
      createdAt: now,
    },
    select: { id: true },
  });
  return { kind: 'person', id, username, displayName, role, sessionId: newId() };
}
