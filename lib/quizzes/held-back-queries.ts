import type { Person } from '#lib/auth/actor';
import { db } from '#lib/platform/db';
import { enforce } from '#lib/platform/rate-limit';
import { groupHeldBack, type HeldBack } from '#lib/quizzes/held-back';
import { makeItemPool } from '#lib/quizzes/make-item-pool';
import { quizzesOwnedBy } from '#lib/quizzes/policy';
import { askedSchema } from '#lib/quizzes/quiz';

/** The questions of a quiz are all made again for a look. */
const LOOKING = { name: 'held-back', max: 120, seconds: 3600 };

/** What was held back when a quiz was made. `made` is null where it cannot be told: the set is gone, or the quiz is older. */
export type HeldBackView = { title: string; seed: number; made: HeldBack | null };

/**
 * What the checks hold back of an own quiz's claim set: made again with the quiz's seed and kinds from the set as it is now, since same
 * input gives the same questions. Null when the quiz is not theirs.
 * @throws DomainError limit
 */
export async function findHeldBack(actor: Person, quizId: string): Promise<HeldBackView | null> {
  const quiz = await db().quiz.findFirst({
    where: { AND: [{ id: quizId }, quizzesOwnedBy(actor)] },
    select: {
      title: true,
      seed: true,
      asked: true,
      claimSetId: true,
      claimSet: { select: { archivedAt: true } },
    },
  });
  if (!quiz) return null;
  const { title, seed, asked, claimSetId, claimSet } = quiz;
  if (asked === null || claimSetId === null || !claimSet || claimSet.archivedAt !== null)
    return { title, seed, made: null };
  await enforce(LOOKING, actor.id);
  const pool = await makeItemPool(actor, claimSetId, { seed, kinds: askedSchema.parse(asked).kinds });
  return { title, seed, made: groupHeldBack(pool.heldBack) };
}
