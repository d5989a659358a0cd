import { z } from 'zod';
import { type Actor, actorId } from '#lib/auth/actor';
import { type ItemKind, itemKindSchema } from '#lib/items/item';
import { db, sqlPool } from '#lib/platform/db';
import { isLate } from '#lib/quizzes/deadline';
import { canEarnPoints } from '#lib/quizzes/policy';
import { type QuizRules, quizRulesSchema } from '#lib/quizzes/quiz';

/** One step of an attempt's progress line. `right` and `wrong` only where feedback is due. */
export type Step = { place: number; itemId: string; state: 'open' | 'answered' | 'right' | 'wrong' };

/** A question as it is played: no key, no explanation, no evidence. */
export type Question = {
  itemId: string;
  place: number;
  kind: ItemKind;
  stem: string;
  options: string[];
  asOf: string | null;
};

/** An attempt in play. `question` is the asked-for one, else the first open one; null when all are answered. */
export type Play = {
  attemptId: string;
  quizId: string;
  title: string;
  rules: QuizRules;
  number: number;
  deadlineAt: Date | null;
  isOver: boolean;
  finished: boolean;
  steps: Step[];
  question: Question | null;
};

/** An attempt of the actor at a place (from 1), or null when it is not theirs. Selects no key. */
export async function findPlay(
  actor: Actor,
  attemptId: string,
  place: number | null,
  now: Date,
): Promise<Play | null> {
  const { rows } = await sqlPool().query<PlayRow>(PLAY_SQL, [attemptId, actorId(actor)]);
  const row = rows[0];
  if (!row) return null;
  const rules = quizRulesSchema.parse(row.rules);
  const finished = row.finishedAt !== null;
  const reveal = finished || rules.feedback === 'after-each';
  const items = itemsSchema.parse(row.items);
  const steps = items.map((item) => ({
    place: item.place,
    itemId: item.itemId,
    state: stateOf(item.share, reveal),
  }));
  const wanted = place ?? steps.find((step) => step.state === 'open')?.place;
  const item = items.find((one) => one.place === wanted);
  return {
    attemptId,
    quizId: row.quizId,
    title: row.title,
    rules,
    number: row.number,
    deadlineAt: row.deadlineAt,
    isOver: isLate(row.deadlineAt, now),
    finished,
    steps,
    question: item ? toQuestion(item) : null,
  };
}

type PlayRow = {
  quizId: string;
  title: string;
  rules: unknown;
  number: number;
  deadlineAt: Date | null;
  finishedAt: Date | null;
  items: unknown;
};

const playItemSchema = z.object({
  itemId: z.string(),
  place: z.int(),
  kind: itemKindSchema,
  stem: z.string(),
  options: z.array(z.string()),
  asOf: z.string().nullable(),
  share: z.number().nullable(),
});
const itemsSchema = z.array(playItemSchema);

const PLAY_SQL = `
  SELECT a.quiz_id AS "quizId", q.title, q.rules, a.number, a.deadline_at AS "deadlineAt", a.finished_at AS "finishedAt",
    (SELECT json_agg(json_build_object('itemId', i.id, 'place', o.place, 'kind', i.kind, 'stem', i.stem,
       'options', i.options, 'asOf', i.as_of, 'share', w.share) ORDER BY o.place)
     FROM unnest(a.item_order) WITH ORDINALITY AS o (item_id, place)
     JOIN items i ON i.id = o.item_id
     LEFT JOIN answers w ON w.attempt_id = a.id AND w.item_id = i.id) AS items
  FROM attempts a JOIN quizzes q ON q.id = a.quiz_id
  WHERE a.id = $1 AND a.user_id = $2`;

function stateOf(share: number | null, reveal: boolean): Step['state'] {
  if (share === null) return 'open';
  if (!reveal) return 'answered';
  return share > 0 ? 'right' : 'wrong';
}

function toQuestion({ share: _, ...question }: z.infer<typeof playItemSchema>): Question {
  return question;
}

/** A finished attempt with every item, for the page of its result. */
export type Result = {
  quizId: string;
  title: string;
  number: number;
  finishedAt: Date;
  share: number;
  /** Whether this attempt earned points, or was practice. */
  scores: boolean;
  lines: {
    place: number;
    stem: string;
    key: string;
    answer: string | null;
    share: number;
    late: boolean;
    certainty: number | null;
  }[];
};

/** The result of an attempt of the actor; null when it is not theirs or not finished. */
export async function findResult(actor: Actor, attemptId: string): Promise<Result | null> {
  if (actor.kind === 'guest') return null;
  const row = await db().attempt.findFirst({
    where: { id: attemptId, userId: actor.id, finishedAt: { not: null } },
    select: {
      number: true,
      finishedAt: true,
      deadlineAt: true,
      share: true,
      itemOrder: true,
      quiz: {
        select: {
          id: true,
          title: true,
          ownerId: true,
          items: { select: { id: true, stem: true, key: true } },
        },
      },
      answers: { select: { itemId: true, answer: true, certainty: true, share: true, answeredAt: true } },
    },
  });
  if (!row?.finishedAt) return null;
  const items = new Map(row.quiz.items.map((item) => [item.id, item]));
  const answers = new Map(row.answers.map((answer) => [answer.itemId, answer]));
  return {
    quizId: row.quiz.id,
    title: row.quiz.title,
    number: row.number,
    finishedAt: row.finishedAt,
    share: row.share ?? 0,
    scores: canEarnPoints(actor, row.quiz, row.number),
    lines: row.itemOrder.flatMap((id, index) => {
      const item = items.get(id);
      const answer = answers.get(id);
      if (!item) return [];
      return [
        {
          place: index + 1,
          stem: item.stem,
          key: item.key,
          answer: answer?.answer ?? null,
          certainty: answer?.certainty ?? null,
          share: answer?.share ?? 0,
          late: answer ? isLate(row.deadlineAt, answer.answeredAt) : false,
        },
      ];
    }),
  };
}
