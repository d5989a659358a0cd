import { type Person, roleSchema } from '#lib/auth/actor';
import { usernameKey } from '#lib/auth/username';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/**
 * Somebody with an account that stands, by their username, or null; for commands of whoever runs the house, who acts in their name
 * without a session of theirs. Never for a request.
 */
export async function findAccount(username: string): Promise<Person | null> {
  const user = await db().user.findFirst({
    where: { usernameKey: usernameKey(username), disabledAt: null, erasedAt: null },
    select: { id: true, username: true, displayName: true, role: true },
  });
  return user && { ...user, kind: 'person', role: roleSchema.parse(user.role), sessionId: newId() };
}
