import type { Metadata } from 'next';
import Link from 'next/link';
import { Said } from '#components/articles/said';
import { Moment } from '#components/ui/moment';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { findEdition } from '#lib/claim-sets/queries';
import { versionSchema } from '#lib/claims/curated-claim';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Edition' };

type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<{ said?: string }> };

export default async function EditionPage({ params, searchParams }: Props) {
  const { id: spelled, number: wished } = await params;
  const id = parseId(spelled);
  const number = versionSchema.safeParse(wished);
  if (!id || !number.success) return <NotThere />;
  const actor = await requirePerson(`/claim-sets/${id}/editions/${number.data}`);
  if (!isTeacher(actor)) return <NotThere />;
  const edition = await findEdition(actor, id, number.data);
  if (!edition) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="teach"
      title={edition.title}
      lede={
        <>
          <p>{edition.description}</p>
          <p>
            Edition {edition.number}
            {edition.by ? ` by ${edition.by}` : ''}, <Moment at={edition.publishedAt} />
          </p>
        </>
      }
      crumbs={[{ label: 'Claim sets', href: '/claim-sets?filter=published' }]}
      width="text"
    >
      <Said code={(await searchParams).said} />
      <ol className="space-y-8">
        {edition.claims.map((claim, at) => (
          <li key={claim.id} className="space-y-2">
            <p className="font-serif text-lg leading-snug">
              <span className="mr-3 text-ink-soft figures">{at + 1}</span>
              {claim.text}
            </p>
            <blockquote className="border-l-3 border-mark-edge pl-4 font-serif text-ink-soft">
              {claim.evidence}
            </blockquote>
            <p className="text-sm">
              <Link className="link inline-block py-1" href={`/articles/${claim.articleId}`}>
                {claim.articleTitle}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
