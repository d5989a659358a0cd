import { z } from 'zod';
import { isTeacher } from '#lib/auth/actor';
import { currentActor } from '#lib/auth/session';
import { decisionSchema, versionSchema } from '#lib/claims/curated-claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { DomainError } from '#lib/platform/errors';
import { parseId } from '#lib/platform/id';
import { parseJson } from '#lib/platform/parse-json';
import { orProblem, readBody } from '#lib/platform/problem-response';
import { assertSameOrigin } from '#lib/platform/same-origin';

const BODY_MAX_BYTES = 1000;

const wishSchema = z.object({ decision: decisionSchema, version: versionSchema });

/** Approves, rejects or reopens a claim: triage with JavaScript. Answers with the state and version it has now. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return orProblem(async () => {
    assertSameOrigin(request.headers);
    const actor = await currentActor();
    const claimId = parseId((await params).id);
    if (!claimId || !isTeacher(actor)) throw new DomainError('not-found', 'This claim is not there.');
    const wish = wishSchema.safeParse(parseJson(await readBody(request, BODY_MAX_BYTES)));
    if (!wish.success) throw new DomainError('invalid', 'Send a decision and the version of the claim.');
    const { state, version } = await decideClaim(actor, { claimId, ...wish.data });
    return Response.json({ state, version }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
