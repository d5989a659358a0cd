import type { Metadata } from 'next';
import Link from 'next/link';
import { joinClassAction, openClassAction } from '#app/classes/actions';
import { JoinForm } from '#components/classes/join-form';
import { OpenForm } from '#components/classes/open-form';
import { QuizSaid } from '#components/items/quiz-said';
import { EmptyState } from '#components/ui/empty-state';
import { Page } from '#components/ui/page';
import { Pagination } from '#components/ui/pagination';
import { requirePerson } from '#lib/auth/session';
import { canOpenClass } from '#lib/classes/policy';
import { listClasses } from '#lib/classes/queries';

export const metadata: Metadata = { title: 'Classes' };

type Props = { searchParams: Promise<{ after?: string | string[]; said?: string | string[] }> };

export default async function ClassesPage({ searchParams }: Props) {
  const [actor, { after, said }] = await Promise.all([requirePerson('/classes'), searchParams]);
  const { rows, next } = await listClasses(actor, String(after ?? ''));
  const teaches = canOpenClass(actor);
  return (
    <Page actor={actor} current={teaches ? 'teach' : 'quizzes'} title="Classes">
      <QuizSaid code={String(said ?? '')} />
      {rows.length > 0 ? (
        <ul className="mb-10 border-t border-rule">
          {rows.map((row) => (
            <li key={row.id} className="border-b border-rule">
              <Link
                href={`/classes/${row.id}`}
                className="flex min-h-14 flex-wrap items-baseline justify-between gap-x-6 py-3 text-ink no-underline hover:underline"
              >
                <span className="font-serif text-lg font-semibold">{row.name}</span>
                <span className="text-sm text-ink-soft figures">
                  {row.isMine ? 'You teach it · ' : ''}
                  {row.members === 1 ? '1 member' : `${row.members} members`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mb-10">
          <EmptyState title="You are in no class yet">
            {teaches
              ? 'Open a class, show its join code, and give it quizzes.'
              : 'Your teacher has a join code for you. Type it here, and the quizzes of the class come to you.'}
          </EmptyState>
        </div>
      )}
      <Pagination label="Classes" older={next && `/classes?after=${next}`} />
      <div className="grid gap-10 sm:grid-cols-2">
        {teaches ? <OpenForm action={openClassAction} /> : null}
        <JoinForm action={joinClassAction} />
      </div>
    </Page>
  );
}
