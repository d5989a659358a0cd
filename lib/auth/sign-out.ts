import type { Person } from '#lib/auth/actor';
import { endSessions } from '#lib/auth/store';
import { recordAudit } from '#lib/platform/audit';
import { db } from '#lib/platform/db';
import { transaction } from '#lib/platform/transaction';

/** Ends the session of this browser. */
export async function signOut(actor: Person, now: Date): Promise<void> {
  await endSessions(db(), { id: actor.sessionId }, now);
}

/** Ends every session of mine, this one as well. */
export async function signOutEverywhere(actor: Person, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const sessions = await endSessions(tx, { userId: actor.id }, now);
    await recordAudit(tx, { ...of(actor), action: 'sign-out-everywhere', detail: { sessions } });
  });
}

/** Ends one session of mine. Somebody else's, or one that has ended, is passed over. */
export async function endMySession(actor: Person, sessionId: string, now: Date): Promise<void> {
  await endSessions(db(), { id: sessionId, userId: actor.id }, now);
}

/** Ends every session of mine but this one. */
export async function endOtherSessions(actor: Person, now: Date): Promise<number> {
  return transaction(async (tx) => {
    const sessions = await endSessions(tx, { userId: actor.id, id: { not: actor.sessionId } }, now);
    await recordAudit(tx, { ...of(actor), action: 'sign-out-elsewhere', detail: { sessions } });
    return sessions;
  });
}

function of(actor: Person) {
  return { actorId: actor.id, subject: 'user', subjectId: actor.id };
}
