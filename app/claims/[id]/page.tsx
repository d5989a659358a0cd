import type { Metadata } from 'next';
import Link from 'next/link';
import {
  addToSetAction,
  decideClaimAction,
  mergeClaimAction,
  reviseClaimAction,
} from '#app/claims/[id]/actions';
import { ClaimRooms } from '#components/articles/claim-rooms';
import { Said } from '#components/articles/said';
import { ClaimCard } from '#components/claims/claim-card';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { isTeacher } from '#lib/auth/actor';
import { currentActor } from '#lib/auth/session';
import { claimSetChoices } from '#lib/claim-sets/queries';
import { findClaim } from '#lib/claims/queries';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parseId((await params).id);
  const view = id && (await findClaim(await currentActor(), id));
  return { title: view ? view.claim.text : 'Not found' };
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const id = parseId((await params).id);
  const view = id && (await findClaim(actor, id));
  if (!id || !view) return <NotThere />;
  const { claim, article } = view;
  return (
    <Page
      actor={actor}
      current="articles"
      title="A claim"
      crumbs={[
        { label: 'Articles', href: '/articles' },
        { label: article.title, href: `/articles/${article.id}#claim-${id}` },
      ]}
      width="text"
    >
      <Said code={(await searchParams).said} />
      <ClaimCard claim={claim} />
      {claim.mergedIntoId ? (
        <p className="mt-4">
          <Link className="link" href={`/claims/${claim.mergedIntoId}`}>
            Another claim stands for this one
          </Link>
        </p>
      ) : null}
      <ClaimRooms
        view={view}
        sets={isTeacher(actor) ? await claimSetChoices(actor) : null}
        now={now()}
        actions={{
          decide: decideClaimAction.bind(null, id),
          revise: reviseClaimAction.bind(null, id),
          merge: mergeClaimAction.bind(null, id),
          collect: addToSetAction.bind(null, id),
        }}
      />
    </Page>
  );
}
