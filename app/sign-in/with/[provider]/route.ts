import { beginProvider } from '#lib/auth/begin-provider';
import { orProblem } from '#lib/platform/problem-response';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const { provider } = await params;
  const next = new URL(request.url).searchParams.get('next');
  return orProblem(() => beginProvider(request, provider, next));
}
