import { currentActor } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { DomainError } from '#lib/platform/errors';
import { parseId } from '#lib/platform/id';
import { orProblem, readBody } from '#lib/platform/problem-response';
import { assertSameOrigin } from '#lib/platform/same-origin';
import { ANSWER_BODY_MAX_BYTES, readReply } from '#lib/quizzes/answer-input';
import { answerItem } from '#lib/quizzes/answer-item';
import { afterForm, afterJson } from '#lib/quizzes/answer-response';

type Context = { params: Promise<{ id: string }> };

/** Saves one answer. A form is sent back to the page of its question; JSON gets the outcome. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return orProblem(async () => {
    assertSameOrigin(request.headers);
    const actor = await currentActor();
    if (actor.kind === 'guest') throw new DomainError('forbidden', 'Sign in to answer.');
    const attemptId = parseId((await params).id);
    if (!attemptId) throw new DomainError('not-found', 'There is no such attempt of yours.');
    const type = request.headers.get('content-type') ?? '';
    const { place, ...reply } = readReply(type, await readBody(request, ANSWER_BODY_MAX_BYTES));
    const outcome = await answerItem(actor, { ...reply, attemptId }, now());
    if (place !== null) return afterForm(attemptId, place, outcome);
    return afterJson(actor, { attemptId, itemId: reply.itemId }, outcome);
  });
}
