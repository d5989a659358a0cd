import type { Prisma } from '#generated/prisma/client';
import { type Actor, isTeacher } from '#lib/auth/actor';
import { assignableBy } from '#lib/classes/assign-quiz';
import { type AssignmentState, assignmentState, CLASS_MEMBERS_MAX } from '#lib/classes/classroom';
import { afterCreated, type Page, readCursor, toPage } from '#lib/platform/cursor';
import { db } from '#lib/platform/db';

export const CLASSES_A_PAGE = 20;
/** Assignments of one class shown: the newest. */
export const ASSIGNMENTS_SHOWN = 50;
/** Quizzes offered in the choice of an assignment: the newest. */
const QUIZZES_OFFERED = 100;

/** A class as a line of a list. */
export type ClassLine = { id: string; name: string; isMine: boolean; members: number; createdAt: Date };

/** Classes that the actor runs or is in, newest first. */
export async function listClasses(actor: Actor, after?: string): Promise<Page<ClassLine>> {
  if (actor.kind === 'guest') return { rows: [], next: null };
  const rows = await db().classroom.findMany({
    where: { AND: [classesSeenBy(actor.id), { archivedAt: null }, afterCreated(readCursor(after))] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: CLASSES_A_PAGE + 1,
    select: {
      id: true,
      name: true,
      ownerId: true,
      createdAt: true,
      _count: { select: { enrolments: { where: { leftAt: null } } } },
    },
  });
  const lines = rows.map(({ _count, ownerId, ...row }) => ({
    ...row,
    isMine: ownerId === actor.id,
    members: _count.enrolments,
  }));
  return toPage(lines, CLASSES_A_PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** A quiz given to a class, as the actor meets it. `firstShare`: mine, once my first attempt is finished. */
export type AssignmentLine = {
  quizId: string;
  title: string;
  openAt: Date;
  dueAt: Date | null;
  attempts: number;
  state: AssignmentState;
  taken: number;
  firstShare: number | null;
};

/** A class with what was given to it. `joinCode` and `members` only for whoever runs it. */
export type ClassView = {
  id: string;
  name: string;
  by: string;
  isMine: boolean;
  joinCode: string | null;
  joinOpen: boolean;
  members: { id: string; name: string; joinedAt: Date }[];
  assignments: AssignmentLine[];
};

/** A class that the actor runs or is in, or null. Quizzes that have not opened are shown to whoever runs it only. */
export async function findClass(actor: Actor, id: string, now: Date): Promise<ClassView | null> {
  if (actor.kind === 'guest') return null;
  const row = await db().classroom.findFirst({
    where: { AND: [{ id, archivedAt: null }, classesSeenBy(actor.id)] },
    select: {
      id: true,
      name: true,
      ownerId: true,
      joinCode: true,
      joinOpen: true,
      owner: { select: { displayName: true } },
      enrolments: {
        where: { leftAt: null },
        orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
        take: CLASS_MEMBERS_MAX,
        select: { joinedAt: true, user: { select: { id: true, displayName: true } } },
      },
      assignments: assignmentsOf(actor.id),
    },
  });
  if (!row) return null;
  const isMine = row.ownerId === actor.id;
  const lines = row.assignments.map((given) => toLine(given, now));
  return {
    id: row.id,
    name: row.name,
    by: row.owner.displayName,
    isMine,
    joinCode: isMine ? row.joinCode : null,
    joinOpen: row.joinOpen,
    members: isMine
      ? row.enrolments.map(({ user, joinedAt }) => ({ id: user.id, name: user.displayName, joinedAt }))
      : [],
    assignments: lines.filter((line) => isMine || line.state !== 'coming'),
  };
}

/** Published quizzes that a teacher may give to a class, by title; nothing for others. */
export async function quizChoices(actor: Actor): Promise<{ id: string; title: string }[]> {
  if (!isTeacher(actor)) return [];
  return db().quiz.findMany({
    where: assignableBy(actor),
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: QUIZZES_OFFERED,
    select: { id: true, title: true },
  });
}

function classesSeenBy(id: string) {
  return { OR: [{ ownerId: id }, { enrolments: { some: { userId: id, leftAt: null } } }] };
}

function assignmentsOf(userId: string) {
  return {
    orderBy: [{ openAt: 'desc' }, { id: 'desc' }],
    take: ASSIGNMENTS_SHOWN,
    select: {
      openAt: true,
      dueAt: true,
      attempts: true,
      allowances: { where: { userId }, select: { dueAt: true, extraAttempts: true } },
      quiz: {
        select: {
          id: true,
          title: true,
          attempts: { where: { userId }, select: { number: true, share: true } },
        },
      },
    },
  } satisfies Prisma.Classroom$assignmentsArgs;
}

type GivenRow = {
  openAt: Date;
  dueAt: Date | null;
  attempts: number;
  allowances: { dueAt: Date | null; extraAttempts: number }[];
  quiz: { id: string; title: string; attempts: { number: number; share: number | null }[] };
};

function toLine(given: GivenRow, now: Date): AssignmentLine {
  const allowance = given.allowances[0];
  const dueAt = given.dueAt === null ? null : (allowance?.dueAt ?? given.dueAt);
  return {
    quizId: given.quiz.id,
    title: given.quiz.title,
    openAt: given.openAt,
    dueAt,
    attempts: given.attempts + (allowance?.extraAttempts ?? 0),
    state: assignmentState({ openAt: given.openAt, dueAt }, now),
    taken: given.quiz.attempts.length,
    firstShare: given.quiz.attempts.find((attempt) => attempt.number === 1)?.share ?? null,
  };
}
