import type { Metadata } from 'next';
import { z } from 'zod';
import { addClaimAction } from '#app/articles/[id]/claims/new/actions';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { CLAIM_TEXT_MAX } from '#lib/claims/claim';
import { findSentence } from '#lib/claims/queries';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Write a claim' };

const wishSchema = z.object({ sentence: z.coerce.number().int().min(1).max(1_000_000) });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function NewClaimPage({ params, searchParams }: Props) {
  const id = parseId((await params).id);
  const wish = wishSchema.safeParse(await searchParams);
  if (!id || !wish.success) return <NotThere />;
  const { sentence } = wish.data;
  const actor = await requirePerson(`/articles/${id}/claims/new?sentence=${sentence}`);
  if (!isTeacher(actor)) return <NotThere />;
  const found = await findSentence(actor, id, sentence);
  if (!found) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="articles"
      title="Write a claim"
      lede="One fact, in a sentence that stands alone: who or what, with names instead of “he” or “it”."
      crumbs={[
        { label: 'Articles', href: '/articles' },
        { label: found.articleTitle, href: `/articles/${id}#s${sentence}` },
      ]}
      width="form"
    >
      <blockquote className="mb-8 border-l-3 border-mark-edge pl-4 font-serif text-lg">
        {found.text}
      </blockquote>
      <Form action={addClaimAction.bind(null, { articleId: id, sentence })}>
        <TextArea name="text" label="The claim" reading rows={3} maxLength={CLAIM_TEXT_MAX} />
        <TextField
          name="words"
          label="The exact words that prove it"
          hint="Copied from the sentence above. Left empty, the whole sentence counts."
          optional
        />
        <SubmitButton pending="Adding…">Add the claim</SubmitButton>
      </Form>
    </Page>
  );
}
