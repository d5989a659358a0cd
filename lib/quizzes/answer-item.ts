import type { Person } from '#lib/auth/actor';
import { DomainError } from '#lib/platform/errors';
import { isLate, scoredShare } from '#lib/quizzes/deadline';
import { gradeAnswer } from '#lib/quizzes/grade';
import type { Certainty, QuizRules } from '#lib/quizzes/quiz';
import { insertAnswer, readAnswer, readForGrading, type SavedAnswer } from '#lib/quizzes/store';

/** A reply to one item. */
export type Reply = { attemptId: string; itemId: string; answer: string; certainty: Certainty | null };

/**
 * What became of a reply. `saved` also for the same reply sent again. `share` is null while the quiz keeps its feedback
 * for the end. `refused` names the field to mend.
 */
export type AnswerOutcome =
  | { kind: 'saved'; share: number | null; late: boolean }
  | { kind: 'already-answered'; saved: { answer: string; certainty: number | null } }
  | { kind: 'finished' }
  | { kind: 'refused'; field: 'answer' | 'certainty'; message: string };

/**
 * Saves and grades a reply, once: attempt and item together are the key under which it may be sent again. A reply after
 * the deadline and its grace is kept and scores zero.
 * @throws DomainError not-found when the attempt is not the actor's or does not hold the item
 */
export async function answerItem(actor: Person, reply: Reply, now: Date): Promise<AnswerOutcome> {
  const item = await readForGrading(actor.id, reply.attemptId, reply.itemId);
  if (!item) throw new DomainError('not-found', 'There is no such question in an attempt of yours.');
  const worth = gradeAnswer(item, reply.answer);
  if (worth === null) return refuse('answer', 'Choose or type an answer first.');
  if (item.rules.certainty && reply.certainty === null) {
    return refuse('certainty', 'Say how sure you are first.');
  }
  const late = isLate(item.deadlineAt, now);
  const saved: SavedAnswer = {
    answer: reply.answer,
    certainty: item.rules.certainty ? reply.certainty : null,
    share: scoredShare(worth, late),
    answeredAt: now,
  };
  const inserted = await insertAnswer({ ...reply, userId: actor.id }, saved);
  if (inserted) return tell(saved, item);
  const kept = await readAnswer(reply.attemptId, reply.itemId);
  if (!kept) return { kind: 'finished' };
  const same = kept.answer === saved.answer && kept.certainty === saved.certainty;
  if (same) return tell(kept, item);
  return { kind: 'already-answered', saved: { answer: kept.answer, certainty: kept.certainty } };
}

function tell(saved: SavedAnswer, item: { rules: QuizRules; deadlineAt: Date | null }): AnswerOutcome {
  const share = item.rules.feedback === 'after-each' ? saved.share : null;
  return { kind: 'saved', share, late: isLate(item.deadlineAt, saved.answeredAt) };
}

function refuse(field: 'answer' | 'certainty', message: string): AnswerOutcome {
  return { kind: 'refused', field, message };
}
