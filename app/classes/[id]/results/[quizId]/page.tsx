import type { Metadata } from 'next';
import { ClassResults } from '#components/classes/class-results';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { findResults } from '#lib/classes/gradebook';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Results of the class' };

type Props = { params: Promise<{ id: string; quizId: string }> };

export default async function ClassResultsPage({ params }: Props) {
  const [classId, quizId] = [parseId((await params).id), parseId((await params).quizId)];
  if (!classId || !quizId) return <NotThere />;
  const actor = await requirePerson(`/classes/${classId}/results/${quizId}`);
  if (!isTeacher(actor)) return <NotThere />;
  const results = await findResults(actor, classId, quizId);
  if (!results) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="teach"
      title={results.quizTitle}
      lede="First attempts, the ones that score."
      crumbs={[
        { label: 'Classes', href: '/classes' },
        { label: results.className, href: `/classes/${classId}` },
      ]}
    >
      <ClassResults results={results} now={now()} />
    </Page>
  );
}
