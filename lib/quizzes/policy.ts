import { type Actor, actorId, isTeacher } from '#lib/auth/actor';
import { quizState } from '#lib/quizzes/quiz';

type Owned = { ownerId: string | null; publishedAt: Date | null; closedAt: Date | null };

/** Teachers make quizzes. */
export function canMakeQuiz(actor: Actor): boolean {
  return isTeacher(actor);
}

/** A draft may be changed by its owner; a published quiz by nobody. */
export function canEditQuiz(actor: Actor, quiz: Owned): boolean {
  return isTeacher(actor) && quiz.ownerId === actor.id && quizState(quiz) === 'draft';
}

/**
 * Whether an attempt earns points: only the first one, and never on one's own quiz: whoever made the questions knows the
 * answers. Owners may take their quiz as often as anybody, as practice.
 */
export function canEarnPoints(
  actor: Actor,
  quiz: { ownerId: string | null },
  attemptNumber: number,
): boolean {
  return attemptNumber === 1 && actorId(actor) !== null && quiz.ownerId !== actorId(actor);
}

/** Attempts left to somebody who has taken `taken` of `allowed`; null for without end. */
export function attemptsLeft(allowed: number | null, taken: number): number | null {
  return allowed === null ? null : Math.max(0, allowed - taken);
}

/** Published quizzes that the actor may see, as the `where` of a lookup: open to everyone, given to a class of theirs, or their own. */
export function quizzesTakenBy(actor: Actor) {
  const id = actorId(actor);
  if (id === null) return { audience: 'everyone' };
  const mine = { enrolments: { some: { userId: id, leftAt: null } } };
  return {
    OR: [{ audience: 'everyone' }, { ownerId: id }, { assignments: { some: { classroom: mine } } }],
  };
}

/** Quizzes that the actor made, as the `where` of a lookup. */
export function quizzesOwnedBy(actor: Actor) {
  const id = actorId(actor);
  return id === null || !isTeacher(actor) ? { id: { in: [] } } : { ownerId: id };
}
