import { type Actor, guest, type Person, roleSchema } from '#lib/auth/actor';
import { sqlPool } from '#lib/platform/db';

/** "Last seen" is written again after this long, so that most requests only read, minutes. */
const SEEN_STEP_MINUTES = 5;

type Row = Omit<Person, 'kind' | 'role'> & { role: string; seenLongAgo: boolean };

/**
 * Who is behind a session, by one statement: the session stands, and its person is neither disabled nor gone. Role and
 * name are those of this moment. A guest otherwise.
 */
export async function findSession(sessionId: string): Promise<Actor> {
  const { rows } = await sqlPool().query<Row>({ name: 'find-session', text: FIND_SQL, values: [sessionId] });
  const row = rows[0];
  if (!row) return guest;
  if (row.seenLongAgo) await noteSeen(sessionId);
  return {
    kind: 'person',
    id: row.id,
    username: row.username,
    displayName: row.displayName,
    role: roleSchema.parse(row.role),
    sessionId: row.sessionId,
  };
}

const FIND_SQL = `
  SELECT u.id, u.username, u.display_name AS "displayName", u.role, s.id AS "sessionId",
    s.last_seen_at < now() - interval '${SEEN_STEP_MINUTES} minutes' AS "seenLongAgo"
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()
    AND u.disabled_at IS NULL AND u.erased_at IS NULL`;

async function noteSeen(sessionId: string): Promise<void> {
  await sqlPool().query('UPDATE sessions SET last_seen_at = now() WHERE id = $1', [sessionId]);
}
