import type { Prisma } from '#generated/prisma/client';
import { type Actor, actorId } from '#lib/auth/actor';
import { itemSchema } from '#lib/items/item';
import { db } from '#lib/platform/db';
import { isLate } from '#lib/quizzes/deadline';
import { type PassagePart, passages, withElisions } from '#lib/quizzes/passage';
import { quizRulesSchema } from '#lib/quizzes/quiz';
import { overlap, secretWords } from '#lib/quizzes/secret-words';

/** What is shown after an answer. `given` is null for an item left out of a finished attempt. */
export type Feedback = {
  given: { answer: string; certainty: number | null; share: number; late: boolean } | null;
  key: string;
  explanation: string;
  evidence: PassagePart[][];
  /** The article, with a link where the actor may read it. */
  source: { title: string; publisher: string | null; href: string | null };
};

/**
 * Key, explanation and evidence of an item of the actor's attempt; null until it is answered and the quiz gives feedback
 * after each answer, or the attempt is finished. Evidence of items still open is left out of the paragraphs.
 */
export async function findFeedback(
  actor: Actor,
  attemptId: string,
  itemId: string,
): Promise<Feedback | null> {
  if (actor.kind === 'guest') return null;
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId: actor.id, itemOrder: { has: itemId } },
    select: {
      deadlineAt: true,
      finishedAt: true,
      itemOrder: true,
      quiz: { select: { rules: true } },
      answers: { select: { itemId: true, answer: true, certainty: true, share: true, answeredAt: true } },
    },
  });
  if (!attempt) return null;
  const given = attempt.answers.find((answer) => answer.itemId === itemId);
  const afterEach = quizRulesSchema.parse(attempt.quiz.rules).feedback === 'after-each';
  if (attempt.finishedAt === null && !(given && afterEach)) return null;
  const answered = new Set(attempt.answers.map((answer) => answer.itemId));
  const open = attempt.finishedAt ? [] : attempt.itemOrder.filter((id) => !answered.has(id));
  return {
    given: given
      ? {
          answer: given.answer,
          certainty: given.certainty,
          share: given.share,
          late: isLate(attempt.deadlineAt, given.answeredAt),
        }
      : null,
    ...(await readProof(actor, itemId, open)),
  };
}

const askingSelect = {
  stem: true,
  options: true,
  key: true,
  evidence: true,
  derivation: true,
} as const satisfies Prisma.ItemSelect;
const askingSchema = itemSchema.pick({
  stem: true,
  options: true,
  key: true,
  evidence: true,
  derivation: true,
});

/**
 * Key, explanation and evidence of an item, without what answers the items in `openItemIds`: their evidence, and in a sentence that
 * they share with this one the words that they ask for. The caller decides that it may be shown.
 */
export async function readProof(
  actor: Actor,
  itemId: string,
  openItemIds: string[],
): Promise<Omit<Feedback, 'given'>> {
  const item = await db().item.findUniqueOrThrow({
    where: { id: itemId },
    select: {
      ...askingSelect,
      explanation: true,
      article: {
        select: { id: true, title: true, publisher: true, text: true, visibility: true, ownerId: true },
      },
    },
  });
  const { article } = item;
  const open = await db().item.findMany({
    where: { id: { in: openItemIds }, articleId: article.id },
    select: askingSelect,
  });
  const asking = askingSchema.parse(item);
  const others = open.map((row) => askingSchema.parse(row));
  const evidence = asking.evidence.filter((span) => span.article === article.id);
  const within = others
    .filter((other) => other.evidence.some((theirs) => evidence.some((mine) => overlap(mine, theirs))))
    .flatMap((other) => secretWords(other, asking));
  const readable = article.visibility === 'public' || article.ownerId === actorId(actor);
  return {
    key: item.key,
    explanation: evidence.reduce(
      (words, { start, quote }) => words.replaceAll(quote, withElisions(quote, start, within)),
      item.explanation,
    ),
    evidence: passages(article.text, evidence, { around: others.flatMap((other) => other.evidence), within }),
    source: {
      title: article.title,
      publisher: article.publisher,
      href: readable ? `/articles/${article.id}` : null,
    },
  };
}
