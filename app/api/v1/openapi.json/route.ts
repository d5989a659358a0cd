import { checkOpenApi } from '#lib/fact-checks/check-openapi';
import { env } from '#lib/platform/env';

export const dynamic = 'force-dynamic';

/** What this interface offers, for programs and their makers. */
export function GET(): Response {
  return Response.json(checkOpenApi(new URL(env().NEXTAUTH_URL).origin));
}
