import 'server-only';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, guest, isTeacher, type Person } from '#lib/auth/actor';
import { findSession } from '#lib/auth/find-session';
import { signInPath } from '#lib/auth/return-path';
import { readToken, SESSION_SECONDS, sessionCookie, writeToken } from '#lib/auth/session-token';

/**
 * Who makes this request; asked once per request, however many ask. A cookie that is damaged, ended or out of date is a
 * guest's.
 */
export const currentActor: () => Promise<Actor> = cache(async () => {
  const sessionId = await sessionInCookie();
  return sessionId ? findSession(sessionId) : guest;
});

/**
 * Somebody signed in; a guest is sent to sign in and comes back to `returnTo` afterwards.
 * @param returnTo a path of ours, with its query
 */
export async function requirePerson(returnTo: string): Promise<Person> {
  const actor = await currentActor();
  if (actor.kind !== 'person') redirect(signInPath(returnTo));
  return actor;
}

/** As `requirePerson`; for learners the page does not exist. */
export async function requireTeacher(returnTo: string): Promise<Person> {
  const person = await requirePerson(returnTo);
  if (!isTeacher(person)) notFound();
  return person;
}

/** The session that this browser's cookie names, whether or not it still stands. */
export async function sessionInCookie(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie().name);
  return readToken(cookie?.value);
}

/** Gives this browser the cookie of a session; in actions and route handlers only. */
export async function keepSession(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await writeToken(sessionId), { ...options, maxAge: SESSION_SECONDS });
}

/** Takes the cookie away; in actions and route handlers only. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
