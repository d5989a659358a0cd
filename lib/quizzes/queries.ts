import { type Actor, actorId } from '#lib/auth/actor';
import { type Page, readCursor, toPage } from '#lib/platform/cursor';
import { db } from '#lib/platform/db';
import { attemptsLeft, quizzesOwnedBy, quizzesTakenBy } from '#lib/quizzes/policy';
import { type QuizRules, type QuizState, quizRulesSchema, quizState } from '#lib/quizzes/quiz';
import { itemSelect, readQuizToTake, type StoredItem, toItem } from '#lib/quizzes/store';
import type { Terms } from '#lib/quizzes/terms';

export const QUIZZES_A_PAGE = 20;
/** Attempts of mine shown on a quiz's page: the newest. */
const ATTEMPTS_SHOWN = 20;

/** A quiz as a line of a list. `best`: my first attempt's share once finished. */
export type QuizLine = {
  id: string;
  title: string;
  items: number;
  timeLimitSeconds: number | null;
  by: string | null;
  publishedAt: Date;
  firstShare: number | null;
  hasOpenAttempt: boolean;
};

/** Published quizzes that the actor may take, newest first. */
export async function listQuizzes(actor: Actor, after?: string): Promise<Page<QuizLine>> {
  const cursor = readCursor(after);
  const older = cursor && {
    OR: [{ publishedAt: { lt: cursor.at } }, { publishedAt: cursor.at, id: { lt: cursor.id } }],
  };
  const rows = await db().quiz.findMany({
    where: { AND: [{ publishedAt: { not: null }, closedAt: null }, quizzesTakenBy(actor), older ?? {}] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: QUIZZES_A_PAGE + 1,
    select: {
      id: true,
      title: true,
      rules: true,
      publishedAt: true,
      owner: { select: { displayName: true } },
      _count: { select: { items: true } },
      attempts: {
        where: { userId: { in: idsOf(actor) } },
        orderBy: { number: 'asc' },
        select: { number: true, finishedAt: true, share: true },
      },
    },
  });
  const lines = rows.map(({ _count, owner, rules, attempts, ...row }) => ({
    id: row.id,
    title: row.title,
    publishedAt: row.publishedAt ?? new Date(0),
    items: _count.items,
    timeLimitSeconds: quizRulesSchema.parse(rules).timeLimitSeconds,
    by: owner?.displayName ?? null,
    firstShare: attempts.find((attempt) => attempt.number === 1)?.share ?? null,
    hasOpenAttempt: attempts.some((attempt) => attempt.finishedAt === null),
  }));
  return toPage(lines, QUIZZES_A_PAGE, (row) => ({ at: row.publishedAt, id: row.id }));
}

/** A quiz of mine as a line of a list. */
export type OwnQuizLine = { id: string; title: string; state: QuizState; items: number; createdAt: Date };

/** The actor's own quizzes in any state, newest first. */
export async function listOwnQuizzes(actor: Actor, after?: string): Promise<Page<OwnQuizLine>> {
  const cursor = readCursor(after);
  const older = cursor && {
    OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }],
  };
  const rows = await db().quiz.findMany({
    where: { AND: [quizzesOwnedBy(actor), older ?? {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: QUIZZES_A_PAGE + 1,
    select: {
      id: true,
      title: true,
      createdAt: true,
      publishedAt: true,
      closedAt: true,
      _count: { select: { items: true } },
    },
  });
  const lines = rows.map(({ _count, ...row }) => ({ ...row, state: quizState(row), items: _count.items }));
  return toPage(lines, QUIZZES_A_PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** What the page before a quiz shows: never an item. */
export type QuizIntro = {
  id: string;
  title: string;
  description: string;
  state: QuizState;
  rules: QuizRules;
  items: number;
  by: string | null;
  isMine: boolean;
  /** Null for a guest, and for a quiz that is not published. */
  terms: Terms | null;
  attemptsLeft: number | null;
  attempts: { id: string; number: number; startedAt: Date; finishedAt: Date | null; share: number | null }[];
};

/** A quiz that the actor may take or owns, or null. */
export async function findQuizIntro(actor: Actor, id: string, now: Date): Promise<QuizIntro | null> {
  const row = await db().quiz.findFirst({
    where: {
      id,
      OR: [quizzesOwnedBy(actor), { AND: [{ publishedAt: { not: null } }, quizzesTakenBy(actor)] }],
    },
    select: {
      id: true,
      title: true,
      description: true,
      rules: true,
      ownerId: true,
      publishedAt: true,
      closedAt: true,
      owner: { select: { displayName: true } },
      _count: { select: { items: true } },
      attempts: {
        where: { userId: { in: idsOf(actor) } },
        orderBy: { number: 'desc' },
        take: ATTEMPTS_SHOWN,
        select: { id: true, number: true, startedAt: true, finishedAt: true, share: true },
      },
    },
  });
  if (!row) return null;
  const toTake = actor.kind === 'person' ? await readQuizToTake(db(), actor, id, now) : null;
  const allowed = toTake?.terms.kind === 'open' ? toTake.terms.attempts : null;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    state: quizState(row),
    rules: quizRulesSchema.parse(row.rules),
    items: row._count.items,
    by: row.owner?.displayName ?? null,
    isMine: actorId(actor) !== null && row.ownerId === actorId(actor),
    terms: toTake?.terms ?? null,
    attemptsLeft: attemptsLeft(allowed, row.attempts[0]?.number ?? 0),
    attempts: row.attempts,
  };
}

/** A quiz with its whole items, for its owner. */
export type QuizDraft = { id: string; version: number; state: QuizState; seed: number; items: StoredItem[] };

/** The actor's own quiz with keys and derivations, or null when it is not theirs. */
export async function findOwnQuiz(actor: Actor, id: string): Promise<QuizDraft | null> {
  const row = await db().quiz.findFirst({
    where: { AND: [{ id }, quizzesOwnedBy(actor)] },
    select: {
      id: true,
      version: true,
      seed: true,
      publishedAt: true,
      closedAt: true,
      items: { orderBy: { position: 'asc' }, select: itemSelect },
    },
  });
  if (!row) return null;
  return { ...row, state: quizState(row), items: row.items.map(toItem) };
}

function idsOf(actor: Actor): string[] {
  return actor.kind === 'person' ? [actor.id] : [];
}
