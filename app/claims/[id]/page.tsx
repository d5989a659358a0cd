import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import {
  addToSetAction,
  decideClaimAction,
  mergeClaimAction,
  reviseClaimAction,
} from '#app/claims/[id]/actions';
import { ClaimContext } from '#components/articles/claim-context';
import { CollectForm, DecideForm, MergeForm, WordingForm } from '#components/articles/claim-desk';
import { ClaimHistory } from '#components/articles/claim-history';
import { Said } from '#components/articles/said';
import { ClaimCard } from '#components/claims/claim-card';
import { Page } from '#components/ui/page';
import { Part } from '#components/ui/part';
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
  if (!id || !view) notFound();
  const { claim, article, mayCurate } = view;
  const open = mayCurate && claim.state !== 'merged';
  const sets = isTeacher(actor) ? await claimSetChoices(actor) : null;
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
          Another claim stands for this one:{' '}
          <Link className="link" href={`/claims/${claim.mergedIntoId}`}>
            read it
          </Link>
          .
        </p>
      ) : null}
      <div className="mt-6">
        {open ? <DecideForm claim={claim} action={decideClaimAction.bind(null, id)} /> : null}
      </div>
      <Part title="Where it stands">
        <ClaimContext view={view} />
      </Part>
      {sets && claim.state === 'approved' ? (
        <Part title="Collect it">
          <CollectForm sets={sets} action={addToSetAction.bind(null, id)} />
        </Part>
      ) : null}
      {open ? (
        <>
          <Part title="Word it anew">
            <WordingForm key={claim.version} claim={claim} action={reviseClaimAction.bind(null, id)} />
          </Part>
          <Part title="Merge it">
            <MergeForm claim={claim} neighbours={view.neighbours} action={mergeClaimAction.bind(null, id)} />
          </Part>
        </>
      ) : null}
      {mayCurate ? (
        <Part title="History">
          <ClaimHistory history={view.history} now={now()} />
        </Part>
      ) : null}
    </Page>
  );
}
