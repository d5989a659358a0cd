import type { Metadata } from 'next';
import { z } from 'zod';
import { openClaimSetAction } from '#app/claim-sets/actions';
import { Said } from '#components/articles/said';
import { SetForm } from '#components/claim-sets/set-form';
import { SetList } from '#components/claim-sets/set-list';
import { MarksMenu } from '#components/claims/marks-menu';
import { EmptyState } from '#components/ui/empty-state';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { Pagination } from '#components/ui/pagination';
import { Part } from '#components/ui/part';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { listClaimSets } from '#lib/claim-sets/queries';

export const metadata: Metadata = { title: 'Claim sets' };

const wishSchema = z.object({
  filter: z.enum(['mine', 'published']).catch('mine'),
  after: z.string().catch(''),
  said: z.string().catch(''),
});

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function ClaimSetsPage({ searchParams }: Props) {
  const actor = await requirePerson('/claim-sets');
  if (!isTeacher(actor)) return <NotThere />;
  const { filter, after, said } = wishSchema.parse(await searchParams);
  const { rows, next } = await listClaimSets(actor, { filter, after });
  return (
    <Page
      actor={actor}
      current="teach"
      title="Claim sets"
      lede="A set collects approved claims, from one article or many, in an order of your own. Quizzes are made from sets."
      crumbs={[{ label: 'Teach', href: '/teach' }]}
    >
      <Said code={said} />
      <MarksMenu
        label="Whose sets"
        choices={[
          { label: 'Mine', href: '/claim-sets', on: filter === 'mine' },
          {
            label: 'Published, by anybody',
            href: '/claim-sets?filter=published',
            on: filter === 'published',
          },
        ]}
      />
      {rows.length > 0 ? <SetList sets={rows} /> : <EmptyState title="No set stands here yet." />}
      <Pagination label="Claim sets" older={next && `?filter=${filter}&after=${next}`} olderWord="Older" />
      <Part title="Open a set">
        <SetForm action={openClaimSetAction} submit="Open the set" />
      </Part>
    </Page>
  );
}
