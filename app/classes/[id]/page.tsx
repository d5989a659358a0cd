import type { Metadata } from 'next';
import * as actions from '#app/classes/[id]/actions';
import { AssignForm } from '#components/classes/assign-form';
import { AssignmentList } from '#components/classes/assignment-list';
import { ClassSettings } from '#components/classes/class-settings';
import { QuizSaid } from '#components/items/quiz-said';
import { LinkButton } from '#components/ui/button';
import { ConfirmForm } from '#components/ui/confirm-form';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { requirePerson } from '#lib/auth/session';
import { findClass, quizChoices } from '#lib/classes/queries';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Class' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string | string[] }> };

export default async function ClassPage({ params, searchParams }: Props) {
  const classId = parseId((await params).id);
  if (!classId) return <NotThere />;
  const actor = await requirePerson(`/classes/${classId}`);
  const view = await findClass(actor, classId, now());
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
