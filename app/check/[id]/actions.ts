'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson, requireTeacher } from '#lib/auth/session';
import { addToClaimSet } from '#lib/claim-sets/curate-claim-set';
import { forgetCheck, publishCheck, withdrawCheck } from '#lib/fact-checks/publish-check';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

const publishForm = z.object({ publish: z.enum(['yes', 'no']) });
const collectForm = z.object({
  claimSetId: z.uuid('Choose a claim set.'),
  claimIds: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(50)]),
});

export async function publishAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/check/${id}`);
  return runForm(form, publishForm, async ({ publish }) => {
    if (publish === 'yes') await publishCheck(actor, id, now());
    else await withdrawCheck(actor, id);
    redirect(`/check/${id}`);
  });
}

export async function forgetAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson(`/check/${id}`);
  return runForm(form, z.object({}), async () => {
    await forgetCheck(actor, id);
    redirect('/check');
  });
}

export async function collectAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/check/${id}`);
  return runForm(form, collectForm, async (wish) => {
    const added = await addToClaimSet(actor, wish);
    return added > 0 ? 'It is in the set now. Make a quiz from the set.' : 'The set holds it already.';
  });
}
