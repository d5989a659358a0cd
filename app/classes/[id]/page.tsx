import type { Metadata } from 'next';
import { cache } from 'react';
import * as actions from '#app/classes/[id]/actions';
import { AssignForm } from '#components/classes/assign-form';
import { AssignmentList } from '#components/classes/assignment-list';
import { ClassSettings } from '#components/classes/class-settings';
import { QuizSaid } from '#components/items/quiz-said';
import { LinkButton } from '#components/ui/button';
import { ConfirmForm } from '#components/ui/confirm-form';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { currentActor, requirePerson } from '#lib/auth/session';
import { findClass, quizChoices } from '#lib/classes/queries';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string | string[] }> };

/** Looked up once a request, for the title and for the page. */
const classOf = cache(async (id: string) => {
  const classId = parseId(id);
  const actor = await currentActor();
  return classId && actor.kind === 'person' ? findClass(actor, classId, now()) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await classOf((await params).id))?.name ?? 'Class' };
}

export default async function ClassPage({ params, searchParams }: Props) {
  const classId = parseId((await params).id);
  if (!classId) return <NotThere />;
  const actor = await requirePerson(`/classes/${classId}`);
  const view = await classOf(classId);
  if (!view) return <NotThere />;
  const { isMine } = view;
  return (
    <Page
      actor={actor}
      current={isMine ? 'teach' : 'quizzes'}
      title={view.name}
      lede={isMine ? null : `Taught by ${view.by}, who sees your results in these quizzes.`}
      crumbs={[{ label: 'Classes', href: '/classes' }]}
      actions={<LinkButton href={`/standings?class=${classId}`}>Standings of the class</LinkButton>}
    >
      <QuizSaid code={String((await searchParams).said ?? '')} />
      <AssignmentList
        classId={classId}
        lines={view.assignments}
        withdraw={isMine ? actions.withdrawQuizAction : null}
      />
      {isMine ? (
        <>
          <AssignForm
            action={actions.assignQuizAction}
            classId={classId}
            quizzes={await quizChoices(actor)}
            openAt={now()}
          />
          <ClassSettings
            view={view}
            renew={actions.renewCodeAction}
            joining={actions.setJoiningAction}
            remove={actions.removeMemberAction}
            archive={actions.archiveClassAction}
          />
        </>
      ) : (
        <ConfirmForm
          opener="Leave this class"
          question="Its quizzes leave your list. What you earned stays yours."
          confirm="Leave"
          pending="Leaving…"
          action={actions.leaveClassAction}
          hidden={{ classId }}
        />
      )}
    </Page>
  );
}
