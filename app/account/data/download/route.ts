import { exportAccount } from '#lib/auth/export-account';
import { requirePerson } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { streamOf } from '#lib/platform/stream';

/** Everything about me as one JSON file, written while it is read. */
export async function GET(): Promise<Response> {
  const actor = await requirePerson('/account/data');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="claimcheck-account.json"',
    'cache-control': 'private, no-store',
  };
  return new Response(streamOf(exportAccount(actor, now())), { headers });
}
