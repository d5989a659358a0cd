import { answerAuth } from '#lib/auth/answer-auth';
import { orProblem } from '#lib/platform/problem-response';

async function answer(
  request: Request,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await params;
  return orProblem(() => answerAuth(request, nextauth));
}

export { answer as GET, answer as POST };
