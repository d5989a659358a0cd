import type { Role } from '#lib/auth/actor';
import { SESSION_SECONDS } from '#lib/auth/session-token';
import type { Visitor } from '#lib/auth/visitor';
import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** Any number that nothing else locks; held while it is seen whether somebody is the first here. */
const FIRST_ACCOUNT_LOCK = 4_207_312;

export type NewUser = {
  username: string;
  usernameKey: string;
  displayName: string;
  email: string | null;
  passwordHash: string | null;
  role: Role;
};

/**
 * Writes a new person.
 * @returns the id
 * @throws a unique violation when the username is taken
 */
export async function insertUser(tx: Tx, user: NewUser, now: Date): Promise<string> {
  const { id } = await tx.user.create({
    data: { id: newId(), ...user, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** True when nobody has an account yet. Until the transaction ends nobody else is told so. */
export async function isFirstAccount(tx: Tx): Promise<boolean> {
  if (await tx.user.findFirst({ select: { id: true } })) return false;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK}::bigint)`;
  return (await tx.user.findFirst({ select: { id: true } })) === null;
}

/**
 * Opens a session, and ends the one that this browser had before, so that no token from before signing in goes on.
 * @returns the id of the new session
 */
export async function openSession(
  tx: Tx,
  session: { userId: string; visitor: Visitor; before: string | null },
  now: Date,
): Promise<string> {
  if (session.before) await endSessions(tx, { id: session.before }, now);
  const { id } = await tx.session.create({
    data: {
      id: newId(),
      userId: session.userId,
      device: session.visitor.device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
    select: { id: true },
  });
  return id;
}

/**
 * Ends the sessions that `which` names and that still stand.
 * @returns how many
 */
export async function endSessions(
  tx: Tx,
  which: { id: string; userId?: string } | { userId: string; id?: { not: string } },
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: now },
  });
  return count;
}
