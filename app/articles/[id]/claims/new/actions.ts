'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireTeacher } from '#lib/auth/session';
import { addClaim } from '#lib/claims/add-claim';
import { wordingSchema } from '#lib/claims/curated-claim';
import { type FormState, runForm } from '#lib/platform/action';

const claimForm = z.object({ text: wordingSchema, words: z.string().trim().max(5000).default('') });

export async function addClaimAction(
  at: { articleId: string; sentence: number },
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireTeacher(`/articles/${at.articleId}/claims/new?sentence=${at.sentence}`);
  return runForm(form, claimForm, async (input) => {
    const claimId = await addClaim(actor, { ...at, ...input });
    redirect(`/articles/${at.articleId}?said=added#claim-${claimId}`);
  });
}
