import type { Metadata } from 'next';
import { TeachRoom } from '#components/articles/teach-room';
import { LinkButton } from '#components/ui/button';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { articlesToTriage } from '#lib/articles/queries';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { listClaimSets } from '#lib/claim-sets/queries';
import { listClasses } from '#lib/classes/queries';
import { listOwnQuizzes } from '#lib/quizzes/queries';

export const metadata: Metadata = { title: 'Teach' };

/** Things shown of each kind; the rest is one press away. */
const ON_A_SHELF = 5;

export default async function TeachPage() {
  const actor = await requirePerson('/teach');
  if (!isTeacher(actor)) return <NotThere />;
  const [triage, sets, quizzes, classes] = await Promise.all([
    articlesToTriage(actor, ON_A_SHELF),
    listClaimSets(actor),
    listOwnQuizzes(actor),
    listClasses(actor),
  ]);
  return (
    <Page
      actor={actor}
      current="teach"
      title="Teach"
      lede="From an article to claims, from claims to a quiz, from a quiz to a class."
      actions={
        <LinkButton href="/articles/new" variant="primary">
          Add an article
        </LinkButton>
      }
    >
      <TeachRoom
        triage={triage}
        sets={sets.rows.slice(0, ON_A_SHELF)}
        quizzes={quizzes.rows.slice(0, ON_A_SHELF)}
        classes={classes.rows.filter((row) => row.isMine).slice(0, ON_A_SHELF)}
      />
    </Page>
  );
}
