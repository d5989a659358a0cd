import type { Person } from '#lib/auth/actor';
import { findSession } from '#lib/auth/find-session';
import { signUp, signUpSchema } from '#lib/auth/sign-up';
import type { Visitor } from '#lib/auth/visitor';

/** The browser that everybody uses in the tests. */
export const visitor: Visitor = { network: '203.0.113.9', device: 'Firefox on Linux' };

/** The password of everybody in the tests. */
export const password = 'copper lantern tide';

/** Somebody who signed up as anybody does, with a session that stands. */
export async function signedUp(username: string, role: 'learner' | 'teacher' = 'learner'): Promise<Person> {
  const sessionId = await signUp(signUpSchema.parse({ username, password, role }), visitor, null, new Date());
  const actor = await findSession(sessionId);
  if (actor.kind !== 'person') throw new Error(`${username} is not signed in.`);
  return actor;
}
