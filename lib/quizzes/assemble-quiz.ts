import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { enforce } from '#lib/platform/rate-limit';
import { transaction } from '#lib/platform/transaction';
import { makeItemPool } from '#lib/quizzes/make-item-pool';
import { pickItems } from '#lib/quizzes/pick-items';
import { canMakeQuiz } from '#lib/quizzes/policy';
import type { QuizPlan } from '#lib/quizzes/quiz';
import { insertItems } from '#lib/quizzes/store';

/** More in an hour is no teacher at work. */
const MAKING = { name: 'assemble-quiz', max: 60, seconds: 3600 };

/**
 * Puts a draft together from the approved claims of a set: same set, same plan, same questions. It may hold fewer
 * questions than asked for, when the set gives no more that do not answer each other.
 * @returns the draft's id
 * @throws DomainError forbidden, limit, not-found; invalid when the set gives no question at all
 */
export async function assembleQuiz(actor: Person, plan: QuizPlan): Promise<string> {
  if (!canMakeQuiz(actor)) throw new DomainError('forbidden', 'Only teachers make quizzes.');
  await enforce(MAKING, actor.id);
  const { claimSetId, count, kinds, seed } = plan;
  const items = pickItems(await makeItemPool(actor, claimSetId, { seed, kinds }), count);
  if (items.length === 0) {
    throw new DomainError(
      'invalid',
      'This claim set gives no question of these kinds. Approve more claims, or allow more kinds of question.',
      { field: 'kinds' },
    );
  }
  const { title, description, audience, rules } = plan;
  const id = newId();
  await transaction(async (tx) => {
    await tx.quiz.create({
      data: { id, ownerId: actor.id, claimSetId, title, description, seed, rules, audience },
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
