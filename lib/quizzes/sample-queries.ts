import { guest } from '#lib/auth/actor';
import { db } from '#lib/platform/db';
import type { Question } from '#lib/quizzes/attempt-queries';
import { type Feedback, readProof } from '#lib/quizzes/feedback-queries';
import { gradeAnswer } from '#lib/quizzes/grade';
import { ANSWER_MAX } from '#lib/quizzes/quiz';
import { itemSelect, toItem } from '#lib/quizzes/store';

/** A question that anybody may try, and its proof once it is answered. */
export type Sample = { question: Question; quizId: string; feedback: Feedback | null };

/**
 * The sample question: the first one of the oldest open demo quiz, always the same, so that trying gives away one key and
 * no more. The proof comes only with an answer that can be graded. Null where there is no demo quiz.
 */
export async function findSample(answer: string | null): Promise<Sample | null> {
  const quiz = await db().quiz.findFirst({
    where: { publishedAt: { not: null }, closedAt: null, audience: 'everyone', owner: { demo: true } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, items: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  const [first, ...others] = quiz?.items ?? [];
  if (!quiz || !first) return null;
  const row = await db().item.findUniqueOrThrow({ where: { id: first.id }, select: itemSelect });
  const item = toItem(row);
  const { kind, stem, options, asOf } = item;
  const question = { itemId: item.id, place: 1, kind, stem, options, asOf };
  const share = answer === null || answer.length > ANSWER_MAX ? null : gradeAnswer(item, answer);
  if (answer === null || share === null) return { question, quizId: quiz.id, feedback: null };
  const given = { answer, certainty: null, share, late: false };
  const openIds = others.map((other) => other.id);
  return {
    question,
    quizId: quiz.id,
    feedback: { given, ...(await readProof(guest, item.id, openIds)) },
  };
}
