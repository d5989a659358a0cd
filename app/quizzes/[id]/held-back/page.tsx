import type { Metadata } from 'next';
import { HeldBackList } from '#components/items/held-back-list';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { requirePerson } from '#lib/auth/session';
import { parseId } from '#lib/platform/id';
import { findHeldBack } from '#lib/quizzes/held-back-queries';

export const metadata: Metadata = { title: 'Held back' };

type Props = { params: Promise<{ id: string }> };

export default async function HeldBackPage({ params }: Props) {
  const quizId = parseId((await params).id);
  if (!quizId) return <NotThere />;
  const actor = await requirePerson(`/quizzes/${quizId}/held-back`);
  const view = await findHeldBack(actor, quizId);
  if (!view) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="quizzes"
      title="Held back"
      lede="Questions that could have been made of these claims and are not shown, because a check speaks against them. Nobody but you sees them."
      crumbs={[
        { label: 'Quizzes', href: '/quizzes' },
        { label: view.title, href: `/quizzes/${quizId}` },
      ]}
    >
      <HeldBackList seed={view.seed} made={view.made} />
    </Page>
  );
}
