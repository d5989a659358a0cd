import { randomInt } from 'node:crypto';
import type { Metadata } from 'next';
import { assembleQuizAction } from '#app/quizzes/new/actions';
import { QuizForm } from '#components/items/quiz-form';
import { LinkButton } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { claimSetChoices } from '#lib/claim-sets/queries';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Make a quiz' };

/** Short enough to be read out and typed again. */
const SEED_OFFERED_MAX = 10_000;

type Props = { searchParams: Promise<{ set?: string | string[] }> };

export default async function NewQuizPage({ searchParams }: Props) {
  const { set } = await searchParams;
  const chosen = parseId(set);
  const actor = await requirePerson(chosen ? `/quizzes/new?set=${chosen}` : '/quizzes/new');
  if (!isTeacher(actor)) return <NotThere />;
  const sets = await claimSetChoices(actor);
  return (
    <Page
      actor={actor}
      current="quizzes"
      title="Make a quiz"
      lede="Questions are made from the approved claims of a set. You see every one, with its proof, before anybody else does."
      crumbs={[{ label: 'Quizzes', href: '/quizzes' }]}
      width="form"
    >
      {sets.length > 0 ? (
        <QuizForm
          action={assembleQuizAction}
          sets={sets}
          chosen={chosen}
          seed={randomInt(1, SEED_OFFERED_MAX)}
        />
      ) : (
        <EmptyState
          title="You have no claim set yet"
          action={
            <LinkButton href="/articles" variant="primary">
              Go to the articles
            </LinkButton>
          }
        >
          A quiz is made from a set of claims. Approve some claims of an article and put them in a set first.
        </EmptyState>
      )}
    </Page>
  );
}
