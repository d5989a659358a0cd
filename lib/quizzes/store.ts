import type { Prisma } from '#generated/prisma/client';
import type { Person } from '#lib/auth/actor';
import { type Item, itemSchema } from '#lib/items/item';
import { sqlPool, type Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { quizzesTakenBy } from '#lib/quizzes/policy';
import { askedSchema, quizRulesSchema } from '#lib/quizzes/quiz';
import { type AssignmentTerms, termsFor } from '#lib/quizzes/terms';

/** What every refusal of something that is not there, or not yours, says. */
export const NOT_THERE = 'This quiz is not there, or not yours to change.';
const CHANGED =
  'This draft was changed meanwhile, here or in another window. Look at it as it is now, then try again.';

/** An item with the database's ids; `article` within is the article's id. `edited`: a person changed its wording. */
export type StoredItem = Item & { claimId: string | null; edited: boolean };

/** The columns of a whole item, key and all: never for play. */
export const itemSelect = {
  id: true,
  articleId: true,
  claimId: true,
  kind: true,
  stem: true,
  options: true,
  key: true,
  explanation: true,
  evidence: true,
  derivation: true,
  nearMiss: true,
  score: true,
  asOf: true,
  edited: true,
} as const satisfies Prisma.ItemSelect;

/** A whole item read back from its columns. */
export function toItem(row: Prisma.ItemGetPayload<{ select: typeof itemSelect }>): StoredItem {
  const { articleId, claimId, edited, ...columns } = row;
  return { ...itemSchema.parse({ ...columns, article: articleId }), claimId, edited };
}

/** Writes items at the given places of a draft, each under a new id. */
export async function insertItems(tx: Tx, quizId: string, items: { item: StoredItem; position: number }[]) {
  await tx.item.createMany({ data: items.map(({ item, position }) => toRow(quizId, item, position)) });
}

function toRow(quizId: string, item: StoredItem, position: number): Prisma.ItemCreateManyInput {
  return {
    id: newId(),
    quizId,
    position,
    articleId: item.article,
    claimId: item.claimId,
    kind: item.kind,
    stem: item.stem,
    options: item.options,
    key: item.key,
    explanation: item.explanation,
    evidence: item.evidence,
    derivation: item.derivation,
    ...(item.nearMiss === null ? {} : { nearMiss: item.nearMiss }),
    score: item.score,
    asOf: item.asOf,
  };
}

/**
 * Takes a draft of the owner for a change: counts its version up and holds its row until the transaction ends.
 * @throws DomainError not-found; conflict when it was published or is not the version the form showed
 */
export async function takeDraft(tx: Tx, ownerId: string, id: string, version: number) {
  const taken = await tx.quiz.updateManyAndReturn({
    where: { id, ownerId, publishedAt: null, version },
    data: { version: { increment: 1 } },
    select: { seed: true, claimSetId: true, asked: true },
  });
  const [draft] = taken;
  if (draft) return { ...draft, asked: draft.asked === null ? null : askedSchema.parse(draft.asked) };
  const there = await tx.quiz.count({ where: { id, ownerId } });
  throw there > 0 ? new DomainError('conflict', CHANGED) : new DomainError('not-found', NOT_THERE);
}

/** The items of a quiz in order, with their keys. */
export async function readItems(tx: Tx, quizId: string): Promise<StoredItem[]> {
  const rows = await tx.item.findMany({
    where: { quizId },
    orderBy: { position: 'asc' },
    select: itemSelect,
  });
  return rows.map(toItem);
}

/**
 * A published quiz with the terms on which the actor may take it now; null when it is not theirs to take. Owners may
 * take their own without an assignment.
 */
export async function readQuizToTake(tx: Tx, actor: Person, id: string, now: Date) {
  const row = await tx.quiz.findFirst({
    where: { AND: [{ id, publishedAt: { not: null } }, quizzesTakenBy(actor)] },
    select: {
      ownerId: true,
      audience: true,
      rules: true,
      closedAt: true,
      items: { select: { id: true }, orderBy: { position: 'asc' } },
      assignments: assignmentsFor(actor),
    },
  });
  if (!row) return null;
  const rules = quizRulesSchema.parse(row.rules);
  const free = row.audience === 'everyone' || row.ownerId === actor.id;
  return {
    rules,
    itemIds: row.items.map((item) => item.id),
    terms: termsFor({ rules, closedAt: row.closedAt, free }, row.assignments.map(toTerms), now),
  };
}

/** The assignments of a quiz to the actor's classes, with what the actor is allowed. */
export function assignmentsFor(actor: Person) {
  return {
    where: { classroom: { archivedAt: null, enrolments: { some: { userId: actor.id, leftAt: null } } } },
    select: {
      id: true,
      openAt: true,
      dueAt: true,
      attempts: true,
      allowances: {
        where: { userId: actor.id },
        select: { dueAt: true, extraAttempts: true, timePercent: true },
      },
    },
  } satisfies Prisma.Quiz$assignmentsArgs;
}

/** An assignment as `termsFor` takes it. */
export function toTerms(
  row: Omit<AssignmentTerms, 'allowance'> & { allowances: NonNullable<AssignmentTerms['allowance']>[] },
): AssignmentTerms {
  const { allowances, ...given } = row;
  return { ...given, allowance: allowances[0] ?? null };
}

/** Closes an open attempt; null when it is closed already. Whoever gets a row has closed it, and nobody else has. */
export async function closeOpenAttempt(tx: Tx, where: { id: string; userId: string }, now: Date) {
  const closed = await tx.attempt.updateManyAndReturn({
    where: { ...where, finishedAt: null },
    data: { finishedAt: now, share: 0 },
    select: { id: true, userId: true, quizId: true, number: true, itemOrder: true, deadlineAt: true },
  });
  return closed[0] ?? null;
}

/** What grading needs of an item within an open or finished attempt of `userId`; null when it is not theirs. */
export async function readForGrading(userId: string, attemptId: string, itemId: string) {
  const { rows } = await sqlPool().query<GradingRow>(
    `SELECT i.kind, i.options, i.key, a.deadline_at AS "deadlineAt", q.rules
     FROM attempts a JOIN quizzes q ON q.id = a.quiz_id JOIN items i ON i.quiz_id = a.quiz_id
     WHERE a.id = $1 AND a.user_id = $2 AND i.id = $3 AND i.id = ANY (a.item_order)`,
    [attemptId, userId, itemId],
  );
  const row = rows[0];
  return row ? { ...row, rules: quizRulesSchema.parse(row.rules) } : null;
}

type GradingRow = Pick<Item, 'kind' | 'options' | 'key'> & { deadlineAt: Date | null; rules: unknown };

/** An answer as it is kept. */
export type SavedAnswer = { answer: string; certainty: number | null; share: number; answeredAt: Date };

/**
 * Saves an answer in one statement that also decides whether it may be: the attempt is the person's and open, and the
 * item has no answer yet. The attempt's row is held, so that an answer is either before its end or not at all.
 * @returns false when nothing was saved
 */
export async function insertAnswer(
  of: { userId: string; attemptId: string; itemId: string },
  saved: SavedAnswer,
): Promise<boolean> {
  const { rowCount } = await sqlPool().query(
    `INSERT INTO answers (id, attempt_id, item_id, answer, certainty, share, answer_ms, answered_at)
     SELECT $1, a.id, $2, $3, $4, $5,
       (SELECT least(2147483647, greatest(0, extract(epoch FROM $6::timestamptz - greatest(a.started_at, max(w.answered_at))) * 1000))::int
        FROM answers w WHERE w.attempt_id = a.id), $6
     FROM attempts a WHERE a.id = $7 AND a.user_id = $8 AND a.finished_at IS NULL FOR SHARE OF a
     ON CONFLICT (attempt_id, item_id) DO NOTHING`,
    [
      newId(),
      of.itemId,
      saved.answer,
      saved.certainty,
      saved.share,
      saved.answeredAt,
      of.attemptId,
      of.userId,
    ],
  );
  return rowCount === 1;
}

/** The answer that is kept for an item; null for none. */
export async function readAnswer(attemptId: string, itemId: string): Promise<SavedAnswer | null> {
  const { rows } = await sqlPool().query<SavedAnswer>(
    `SELECT answer, certainty, share, answered_at AS "answeredAt" FROM answers WHERE attempt_id = $1 AND item_id = $2`,
    [attemptId, itemId],
  );
  return rows[0] ?? null;
}
