import type { Actor } from '#lib/auth/actor';
import { CLASS_MEMBERS_MAX } from '#lib/classes/classroom';
import { db, sqlPool } from '#lib/platform/db';

/** One member's line: their first attempt at the quiz, the one that scores. Shares are 0..1. */
export type MemberResult = {
  userId: string;
  name: string;
  state: 'not-started' | 'open' | 'finished';
  share: number | null;
  finishedAt: Date | null;
  attempts: number;
};

/** One question's line: how the finished first attempts of the members did. `share` is null without any. */
export type QuestionResult = { place: number; stem: string; answered: number; share: number | null };

/** How a class did in a quiz. */
export type ClassResults = {
  className: string;
  quizTitle: string;
  members: MemberResult[];
  questions: QuestionResult[];
};

/** Results of a quiz given to a class that the actor runs, or null. Only present members are listed. */
export async function findResults(
  actor: Actor,
  classId: string,
  quizId: string,
): Promise<ClassResults | null> {
  if (actor.kind === 'guest') return null;
  const given = await db().assignment.findFirst({
    where: { classId, quizId, classroom: { ownerId: actor.id } },
    select: { classroom: { select: { name: true } }, quiz: { select: { title: true } } },
  });
  if (!given) return null;
  const [members, questions] = await Promise.all([
    sqlPool().query<MemberResult>(MEMBERS_SQL, [classId, quizId, CLASS_MEMBERS_MAX]),
    sqlPool().query<QuestionResult>(QUESTIONS_SQL, [classId, quizId]),
  ]);
  return {
    className: given.classroom.name,
    quizTitle: given.quiz.title,
    members: members.rows,
    questions: questions.rows,
  };
}

const MEMBERS_SQL = `
  SELECT u.id AS "userId", u.display_name AS name, a.share, a.finished_at AS "finishedAt",
    CASE WHEN a.id IS NULL THEN 'not-started' WHEN a.finished_at IS NULL THEN 'open' ELSE 'finished' END AS state,
    (SELECT count(*)::int FROM attempts x WHERE x.quiz_id = $2 AND x.user_id = u.id) AS attempts
  FROM enrolments e JOIN users u ON u.id = e.user_id
  LEFT JOIN attempts a ON a.quiz_id = $2 AND a.user_id = u.id AND a.number = 1
  WHERE e.class_id = $1 AND e.left_at IS NULL
  ORDER BY u.display_name, u.id LIMIT $3`;

/** A question left out of a finished attempt counts as wrong, as in the attempt's own share. */
const QUESTIONS_SQL = `
  SELECT i.position AS place, i.stem, count(w.id)::int AS answered,
    CASE WHEN count(a.id) = 0 THEN NULL ELSE coalesce(sum(w.share), 0) / count(a.id) END AS share
  FROM items i
  LEFT JOIN attempts a ON a.quiz_id = i.quiz_id AND a.number = 1 AND a.finished_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM enrolments e WHERE e.class_id = $1 AND e.user_id = a.user_id AND e.left_at IS NULL)
  LEFT JOIN answers w ON w.attempt_id = a.id AND w.item_id = i.id
  WHERE i.quiz_id = $2
  GROUP BY i.id, i.position, i.stem ORDER BY i.position`;
