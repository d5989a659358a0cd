import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { enforce } from '#lib/platform/rate-limit';
import { transaction } from '#lib/platform/transaction';
import { makeItemPool } from '#lib/quizzes/make-item-pool';
import { pickItems } from '#lib/quizzes/pick-items';
import { playedItems } from '#lib/quizzes/play-queries';
import { canMakeQuiz } from '#lib/quizzes/policy';
import { preferenceFor } from '#lib/quizzes/preference';
import { askedSchema, type QuizPlan } from '#lib/quizzes/quiz';
import { byCount, explainShortfall, type Shortfall } from '#lib/quizzes/shortfall';
import { insertItems } from '#lib/quizzes/store';

/** More in an hour is no teacher at work. */
const MAKING = { name: 'assemble-quiz', max: 60, seconds: 3600 };

/**
 * Puts a draft together from the approved claims of a set: same set, same plan, same questions. Where a difficulty is wished for, play
 * has a say. It may hold fewer questions than asked for, when the set gives no more that do not answer each other; then the draft
 * keeps why.
 * @returns the draft's id
 * @throws DomainError forbidden, limit, not-found; invalid when the set gives no question at all
 */
export async function assembleQuiz(actor: Person, plan: QuizPlan): Promise<string> {
  if (!canMakeQuiz(actor)) throw new DomainError('forbidden', 'Only teachers make quizzes.');
  await enforce(MAKING, actor.id);
  const { claimSetId, count, kinds, seed } = plan;
  const pool = await makeItemPool(actor, claimSetId, { seed, kinds });
  const played = await playedItems(actor, [...new Set(pool.items.map(({ article }) => article))]);
  const items = pickItems(pool.items, count, preferenceFor(plan, played));
  const shortfall = items.length < count ? explainShortfall(pool, items) : undefined;
  if (items.length === 0) throw new DomainError('invalid', nothing(shortfall), { field: 'kinds' });
  const { title, description, audience, rules } = plan;
  const asked = askedSchema.parse(plan);
  const id = newId();
  await transaction(async (tx) => {
    await tx.quiz.create({
      data: {
        ...{ id, ownerId: actor.id, claimSetId, title, description, seed, rules, audience, asked },
        ...(shortfall ? { shortfall } : {}),
      },
      select: { id: true },
    });
    await insertItems(
      tx,
      id,
      items.map((item, index) => ({ item, position: index + 1 })),
    );
  });
  return id;
}

const NOTHING =
  'This claim set gives no question of these kinds. Approve more claims, or allow more kinds of question.';

/** The most frequent reason belongs to the refusal: there is no draft that could tell it. */
function nothing(shortfall: Shortfall | undefined): string {
  const [most] = byCount(shortfall?.silent.map(({ reason }) => reason) ?? []);
  return most ? `${NOTHING} Most often: ${most.words}` : NOTHING;
}
