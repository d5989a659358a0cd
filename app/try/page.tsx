import type { Metadata } from 'next';
import { SampleQuestion } from '#components/items/sample-question';
import { LinkButton } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { findSample } from '#lib/quizzes/sample-queries';

export const metadata: Metadata = { title: 'Try a question' };

type Props = { searchParams: Promise<{ answer?: string | string[] }> };

export default async function TryPage({ searchParams }: Props) {
  const [actor, { answer }] = await Promise.all([currentActor(), searchParams]);
  const sample = await findSample(typeof answer === 'string' ? answer : null);
  return (
    <Page
      actor={actor}
      current="quizzes"
      title="Try a question"
      lede="No account needed; it counts nowhere."
      width="text"
    >
      {sample ? (
        <SampleQuestion
          question={sample.question}
          action="/try"
          feedback={sample.feedback}
          next={{ href: `/quizzes/${sample.quizId}`, label: 'Take the whole quiz' }}
        />
      ) : (
        <EmptyState
          title="There is no sample question here"
          action={
            <LinkButton href="/quizzes" variant="primary">
              See the quizzes
            </LinkButton>
          }
        >
          This instance holds no demo quiz to take one from.
        </EmptyState>
      )}
    </Page>
  );
}
