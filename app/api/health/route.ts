export const dynamic = 'force-dynamic';

/** The process is alive. Whether it can serve is asked of /api/ready. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { 'cache-control': 'no-store' } });
}
