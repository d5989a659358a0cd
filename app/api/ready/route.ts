import { readiness } from '#lib/platform/readiness';

export const dynamic = 'force-dynamic';

/** Whether this process can serve: the database answers and holds what this version needs. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  const status = state.database && state.migrations ? 200 : 503;
  return Response.json(state, { status, headers: { 'cache-control': 'no-store' } });
}
