import type { Metadata } from 'next';
import { QuizList } from '#components/items/quiz-list';
import { QuizSaid } from '#components/items/quiz-said';
import { LinkButton } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Page } from '#components/ui/page';
import { Pagination } from '#components/ui/pagination';
import { currentActor } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { canMakeQuiz } from '#lib/quizzes/policy';
import { listOwnQuizzes, listQuizzes } from '#lib/quizzes/queries';

export const metadata: Metadata = { title: 'Quizzes' };

type Props = { searchParams: Promise<{ after?: string | string[]; said?: string | string[] }> };

export default async function QuizzesPage({ searchParams }: Props) {
  const [actor, { after, said }] = await Promise.all([currentActor(), searchParams]);
  const { rows, next } = await listQuizzes(actor, String(after ?? ''));
  const own = canMakeQuiz(actor) && !after ? (await listOwnQuizzes(actor)).rows : [];
  const drafts = own.filter((quiz) => quiz.state === 'draft');
  return (
    <Page
      actor={actor}
      current="quizzes"
      title="Quizzes"
      lede="Questions made from articles. Each proves its answer by a sentence you can read."
      actions={
        canMakeQuiz(actor) ? (
          <LinkButton href="/quizzes/new" variant="primary">
            Make a quiz
          </LinkButton>
        ) : null
      }
    >
      <QuizSaid code={String(said ?? '')} />
      {drafts.length > 0 ? (
        <section aria-labelledby="drafts" className="mb-10">
          <h2 id="drafts" className="mb-2 text-lg font-semibold">
            Your drafts
          </h2>
          <QuizList quizzes={drafts} now={now()} />
        </section>
      ) : null}
      {rows.length > 0 ? (
        <section aria-labelledby="open">
          <h2 id="open" className={drafts.length > 0 ? 'mb-2 text-lg font-semibold' : 'sr-only'}>
            Open quizzes
          </h2>
          <QuizList quizzes={rows} now={now()} />
        </section>
      ) : (
        <EmptyState title="No quiz is open here yet">
          Quizzes stand here as soon as a teacher publishes one for everyone, or gives one to your class.
        </EmptyState>
      )}
      <Pagination label="Quizzes" older={next && `/quizzes?after=${next}`} />
    </Page>
  );
}
