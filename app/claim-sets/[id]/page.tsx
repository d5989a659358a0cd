import type { Metadata } from 'next';
import { archiveAction, describeAction, orderAction, publishAction } from '#app/claim-sets/[id]/actions';
import { Said } from '#components/articles/said';
import { SetForm } from '#components/claim-sets/set-form';
import { SetOrder } from '#components/claim-sets/set-order';
import { SetOutcomes } from '#components/claim-sets/set-outcomes';
import { LinkButton } from '#components/ui/button';
import { ConfirmForm } from '#components/ui/confirm-form';
import { EmptyState } from '#components/ui/empty-state';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { Part } from '#components/ui/part';
import { isTeacher } from '#lib/auth/actor';
import { currentActor, requirePerson } from '#lib/auth/session';
import { findClaimSet } from '#lib/claim-sets/queries';
import { parseId } from '#lib/platform/id';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor] = await Promise.all([params, currentActor()]);
  const set = parseId(id) && isTeacher(actor) ? await findClaimSet(actor, id) : null;
  return { title: set?.title ?? 'Claim set' };
}

export default async function ClaimSetPage({ params, searchParams }: Props) {
  const id = parseId((await params).id);
  if (!id) return <NotThere />;
  const actor = await requirePerson(`/claim-sets/${id}`);
  if (!isTeacher(actor)) return <NotThere />;
  const set = await findClaimSet(actor, id);
  if (!set) return <NotThere />;
  const usable = set.members.some((member) => member.usable);
  return (
    <Page
      actor={actor}
      current="teach"
      title={set.title}
      lede={set.description}
      crumbs={[
        { label: 'Teach', href: '/teach' },
        { label: 'Claim sets', href: '/claim-sets' },
      ]}
      actions={
        usable ? (
          <LinkButton href={`/quizzes/new?set=${id}`} variant="primary">
            Make a quiz
          </LinkButton>
        ) : null
      }
    >
      <Said code={(await searchParams).said} />
      {set.members.length > 0 ? (
        <SetOrder set={set} action={orderAction.bind(null, id)} />
      ) : (
        <EmptyState
          title="The set is empty."
          action={<LinkButton href="/articles">Go to the articles</LinkButton>}
        >
          Open an article, approve its good claims, and add them from the foot of its page.
        </EmptyState>
      )}
      <SetOutcomes set={set} publish={usable ? publishAction.bind(null, id) : null} />
      <Part title="Name and note">
        <SetForm set={set} action={describeAction.bind(null, id)} submit="Save" />
      </Part>
      <Part title="Put it away">
        <ConfirmForm
          opener="Put this set away"
          question="It leaves your lists and cannot be changed any more. Its editions and quizzes stay."
          confirm="Put it away"
          pending="Putting it away…"
          action={archiveAction.bind(null, id)}
          hidden={{ version: String(set.version) }}
        />
      </Part>
    </Page>
  );
}
