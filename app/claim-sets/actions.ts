'use server';

import { redirect } from 'next/navigation';
import { requireTeacher } from '#lib/auth/session';
import { claimSetInputSchema } from '#lib/claim-sets/claim-set';
import { openClaimSet } from '#lib/claim-sets/curate-claim-set';
import { type FormState, runForm } from '#lib/platform/action';

export async function openClaimSetAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher('/claim-sets');
  return runForm(form, claimSetInputSchema, async (input) => {
    redirect(`/claim-sets/${await openClaimSet(actor, input)}?said=opened`);
  });
}
