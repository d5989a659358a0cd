import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { finishAttemptAction } from '#app/attempts/[id]/actions';
import { PlayView } from '#components/items/play-view';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { requirePerson } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';
import { findPlay } from '#lib/quizzes/attempt-queries';
import { findFeedback } from '#lib/quizzes/feedback-queries';

export const metadata: Metadata = { title: 'Question' };

const wishSchema = z.object({
  item: z.coerce.number().int().min(1).nullable().catch(null).default(null),
  problem: z.enum(['answer', 'certainty', 'already-answered', 'finished']).optional().catch(undefined),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function AttemptPage({ params, searchParams }: Props) {
  const attemptId = parseId((await params).id);
  if (!attemptId) return <NotThere />;
  const actor = await requirePerson(`/attempts/${attemptId}`);
  const { item, problem } = wishSchema.parse(await searchParams);
  const at = now();
  const play = await findPlay(actor, attemptId, item, at);
  if (!play) return <NotThere />;
  if (play.finished && !play.question) redirect(`/attempts/${attemptId}/result`);
  const feedback = play.question && (await findFeedback(actor, attemptId, play.question.itemId));
  return (
    <Page
      actor={actor}
      current="quizzes"
      title={play.title}
      titleHidden
      width="text"
      crumbs={[{ label: play.title, href: `/quizzes/${play.quizId}` }]}
    >
      <PlayView play={play} feedback={feedback} problem={problem} now={at} finish={finishAttemptAction} />
    </Page>
  );
}
