import { currentActor } from '#lib/auth/session';
import { visitorOf } from '#lib/auth/visitor';
import { answerCheck } from '#lib/fact-checks/answer-check';
import { CHECK_BODY_MAX_BYTES, checkResponse, readCheckRequest } from '#lib/fact-checks/check-api';
import { now } from '#lib/platform/clock';
import { orProblem, readBody } from '#lib/platform/problem-response';

/** Checks a claim. It keeps nothing, so programs without a browser's headers may ask as well. */
export function POST(request: Request): Promise<Response> {
  return orProblem(async () => {
    const body = await readBody(request, CHECK_BODY_MAX_BYTES);
    const { claim, within } = readCheckRequest(request.headers.get('content-type'), body);
    return checkResponse(
      await answerCheck(await currentActor(), visitorOf(request.headers), claim, now(), within),
    );
  });
}
