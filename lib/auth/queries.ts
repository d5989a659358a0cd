import type { Person } from '#lib/auth/actor';
import { db } from '#lib/platform/db';

/** Nobody has more browsers that they would know apart. */
const SESSIONS_SHOWN = 50;

/** What somebody sees of their own account. */
export type Account = {
  username: string;
  displayName: string;
  email: string | null;
  showOnBoards: boolean;
  hasPassword: boolean;
  createdAt: Date;
};

/** A browser in which somebody is signed in. */
export type SessionLine = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };

/** The actor's own account. */
export async function readAccount(actor: Person): Promise<Account> {
  const { passwordHash, ...account } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      username: true,
      displayName: true,
      email: true,
      showOnBoards: true,
      createdAt: true,
      passwordHash: true,
    },
  });
  return { ...account, hasPassword: passwordHash !== null };
}

/** Where the actor is signed in, the latest seen first. */
export async function listSessions(actor: Person, now: Date): Promise<SessionLine[]> {
  const rows = await db().session.findMany({
    where: { userId: actor.id, endedAt: null, expiresAt: { gt: now } },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: SESSIONS_SHOWN,
  });
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }));
}
