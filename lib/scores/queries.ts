import { type Actor, actorId } from '#lib/auth/actor';
import { db, sqlPool } from '#lib/platform/db';
import { everyone, type Scope } from '#lib/scores/scope';

/** How many places of the top are shown, and how many people on each side of me. */
export const TOP_SHOWN = 10;
export const NEIGHBOURS_SHOWN = 2;

/** One line of a board. */
export type BoardRow = { rank: number; name: string; points: number; reachedAt: Date; isMe: boolean };

/** The top, and my neighbours with me when I am further down. `people`: how many have points, shown or not. */
export type Board = { name: string; top: BoardRow[]; around: BoardRow[]; people: number };

type SqlRow = BoardRow & { shown: boolean; around: boolean };

/** A board as `actor` may see it, or null. Who does not want to be shown is counted, and seen by themselves only. */
export async function findBoard(actor: Actor, scope: Scope, season: string): Promise<Board | null> {
  const name = await nameOf(actor, scope);
  if (name === null) return null;
  const key = [scope.kind, scope.id, season];
  const [places, count] = await Promise.all([
    sqlPool().query<SqlRow>(BOARD_SQL, [...key, actorId(actor), TOP_SHOWN, NEIGHBOURS_SHOWN]),
    sqlPool().query<{ people: number }>(
      'SELECT count(*)::int AS people FROM standings WHERE scope = $1 AND scope_id = $2 AND season = $3',
      key,
    ),
  ]);
  const rows = places.rows.filter((row) => row.shown);
  const toRow = ({ shown: _, around: __, ...row }: SqlRow): BoardRow => row;
  return {
    name,
    top: rows.filter((row) => !row.around).map(toRow),
    around: rows.filter((row) => row.around).map(toRow),
    people: count.rows[0]?.people ?? 0,
  };
}

/**
 * $1..$3 the board, $4 me, $5 places of the top, $6 neighbours. A rank is 1 + how many have more, counted in the index
 * for each of the few rows shown.
 */
const BOARD_SQL = `
  WITH board AS NOT MATERIALIZED (
    SELECT user_id, points, reached_at FROM standings WHERE scope = $1 AND scope_id = $2 AND season = $3
  ), me AS (
    SELECT * FROM board WHERE user_id = $4
  ), top AS (
    SELECT * FROM board ORDER BY points DESC, reached_at, user_id LIMIT $5
  ), above AS (
    SELECT board.* FROM board, me
    WHERE board.points >= me.points
      AND (board.points > me.points OR (board.reached_at, board.user_id) < (me.reached_at, me.user_id))
    ORDER BY board.points, board.reached_at DESC, board.user_id DESC LIMIT $6
  ), below AS (
    SELECT board.* FROM board, me
    WHERE board.points <= me.points
      AND (board.points < me.points OR (board.reached_at, board.user_id) > (me.reached_at, me.user_id))
    ORDER BY board.points DESC, board.reached_at, board.user_id LIMIT $6
  ), places AS (
    SELECT *, false AS around FROM top
    UNION ALL
    SELECT *, true FROM (SELECT * FROM above UNION ALL SELECT * FROM me UNION ALL SELECT * FROM below) near
    WHERE user_id NOT IN (SELECT user_id FROM top)
  )
  SELECT 1 + (SELECT count(*) FROM board WHERE board.points > places.points)::int AS rank,
    users.display_name AS name, places.points, places.reached_at AS "reachedAt", places.around,
    places.user_id IS NOT DISTINCT FROM $4::uuid AS "isMe",
    (users.show_on_boards AND users.erased_at IS NULL) OR places.user_id IS NOT DISTINCT FROM $4::uuid AS shown
  FROM places JOIN users ON users.id = places.user_id
  ORDER BY places.points DESC, places.reached_at, places.user_id`;

/** The boards that a person may choose: everyone and the classes they are in or run. At most 50. */
export async function boardsOf(actor: Actor): Promise<{ scope: Scope; name: string }[]> {
  const id = actorId(actor);
  if (id === null) return [{ scope: everyone, name: 'Everyone' }];
  const classes = await db().classroom.findMany({
    where: { OR: [{ ownerId: id }, { enrolments: { some: { userId: id, leftAt: null } } }] },
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const boards = classes.map(({ id: classId, name }) => ({
    scope: { kind: 'class', id: classId } as const,
    name,
  }));
  return [{ scope: everyone, name: 'Everyone' }, ...boards];
}

/** The points that a person's attempt earned, corrections included; 0 for none. */
export async function pointsOfAttempt(actor: Actor, attemptId: string): Promise<number> {
  const id = actorId(actor);
  if (id === null) return 0;
  const sum = await db().pointsEntry.aggregate({ where: { attemptId, userId: id }, _sum: { points: true } });
  return sum._sum.points ?? 0;
}

/** What the board of a scope is called; null for a class or quiz that is not the actor's to see. */
async function nameOf(actor: Actor, scope: Scope): Promise<string | null> {
  if (scope.kind === 'everyone') return 'Everyone';
  const id = actorId(actor);
  const mine = id === null ? [] : [{ ownerId: id }];
  const classMate = { enrolments: { some: enrolled(id) } };
  if (scope.kind === 'class') {
    const row = await db().classroom.findFirst({
      where: { id: scope.id, OR: [...mine, classMate] },
      select: { name: true },
    });
    return row?.name ?? null;
  }
  const given = { assignments: { some: { classroom: classMate } } };
  const row = await db().quiz.findFirst({
    where: { id: scope.id, publishedAt: { not: null }, OR: [...mine, { audience: 'everyone' }, given] },
    select: { title: true },
  });
  return row?.title ?? null;
}

/** Matches nobody for a guest: an enrolment always has a person. */
function enrolled(id: string | null) {
  return { userId: { in: id === null ? [] : [id] }, leftAt: null };
}
