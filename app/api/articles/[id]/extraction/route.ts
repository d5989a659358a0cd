import { findExtraction } from '#lib/articles/queries';
import { currentActor } from '#lib/auth/session';
import { DomainError } from '#lib/platform/errors';
import { parseId } from '#lib/platform/id';
import { orProblem } from '#lib/platform/problem-response';

/** How far the search for an article's claims has come. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return orProblem(async () => {
    const id = parseId((await params).id);
    const extraction = id && (await findExtraction(await currentActor(), id));
    if (!extraction) throw new DomainError('not-found', 'This article is not there.');
    return Response.json(extraction, { headers: { 'cache-control': 'private, no-store' } });
  });
}
