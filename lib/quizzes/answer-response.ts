import type { Actor } from '#lib/auth/actor';
import type { AnswerOutcome } from '#lib/quizzes/answer-item';
import { findFeedback } from '#lib/quizzes/feedback-queries';

/** What a form's page is told in its address when the answer was not taken as sent. */
export type AnswerProblem = 'answer' | 'certainty' | 'already-answered' | 'finished';

/** Sends a form back to the page of its question, which shows the proof, or the problem beside the answers. */
export function afterForm(attemptId: string, place: number, outcome: AnswerOutcome): Response {
  const problem = problemOf(outcome);
  const query = problem === null ? `item=${place}` : `item=${place}&problem=${problem}`;
  return new Response(null, {
    status: 303,
    headers: { location: `/attempts/${attemptId}?${query}`, 'cache-control': 'no-store' },
  });
}

/** The outcome as JSON: 200 with the proof where it is due; 409 with what is saved; 422 naming the field. */
export async function afterJson(
  actor: Actor,
  of: { attemptId: string; itemId: string },
  outcome: AnswerOutcome,
): Promise<Response> {
  if (outcome.kind !== 'saved') {
    const status = outcome.kind === 'refused' ? 422 : 409;
    return json(
      { type: 'about:blank', status, title: titles[outcome.kind], ...outcome },
      status,
      'problem+json',
    );
  }
  const feedback = outcome.share === null ? null : await findFeedback(actor, of.attemptId, of.itemId);
  return json({ ...outcome, feedback }, 200, 'json');
}

const titles = {
  'already-answered': 'Another answer is saved',
  finished: 'The attempt is finished',
  refused: 'Not valid',
} as const;

function problemOf(outcome: AnswerOutcome): AnswerProblem | null {
  if (outcome.kind === 'saved') return null;
  return outcome.kind === 'refused' ? outcome.field : outcome.kind;
}

function json(body: object, status: number, type: 'json' | 'problem+json'): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': `application/${type}`, 'cache-control': 'private, no-store' },
  });
}
