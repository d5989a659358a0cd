import type { Metadata } from 'next';
import { cache } from 'react';
import {
  closeQuizAction,
  discardDraftAction,
  publishQuizAction,
  removeItemAction,
  replaceItemAction,
  rewordItemAction,
  startAttemptAction,
} from '#app/quizzes/[id]/actions';
import { DraftItems } from '#components/items/draft-items';
import { OwnQuiz } from '#components/items/own-quiz';
import { QuizIntro } from '#components/items/quiz-intro';
import { QuizSaid } from '#components/items/quiz-said';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';
import { findOwnQuizView } from '#lib/quizzes/draft-queries';
import { findQuizIntro } from '#lib/quizzes/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string | string[] }> };

/** Looked up once a request, for the title and for the page. */
const introOf = cache(async (id: string) => {
  const quizId = parseId(id);
  return quizId ? findQuizIntro(await currentActor(), quizId, now()) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await introOf((await params).id))?.title ?? 'Not found' };
}

export default async function QuizPage({ params, searchParams }: Props) {
  const [actor, { id }, { said }] = await Promise.all([currentActor(), params, searchParams]);
  const at = now();
  const intro = await introOf(id);
  if (!intro) return <NotThere />;
  const own = intro.isMine ? await findOwnQuizView(actor, intro.id, at) : null;
  return (
    <Page
      actor={actor}
      current="quizzes"
      title={intro.title}
      lede={intro.description}
      crumbs={[{ label: 'Quizzes', href: '/quizzes' }]}
    >
      <QuizSaid code={String(said ?? '')} />
      {intro.state === 'draft' ? null : (
        <QuizIntro intro={intro} now={at} isGuest={actor.kind === 'guest'} start={startAttemptAction} />
      )}
      {own ? (
        <>
          <OwnQuiz
            quiz={own}
            publish={publishQuizAction}
            discard={discardDraftAction}
            close={closeQuizAction}
          />
          <DraftItems
            quiz={own}
            remove={removeItemAction}
            replace={replaceItemAction}
            reword={rewordItemAction}
          />
        </>
      ) : null}
    </Page>
  );
}
