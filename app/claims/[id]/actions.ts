'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireTeacher } from '#lib/auth/session';
import { addToClaimSet } from '#lib/claim-sets/curate-claim-set';
import { decisionSchema, versionSchema, wordingSchema } from '#lib/claims/curated-claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { mergeClaim } from '#lib/claims/merge-claim';
import { reviseClaim } from '#lib/claims/revise-claim';
import { type FormState, runForm } from '#lib/platform/action';

const wordingForm = z.object({ text: wordingSchema, version: versionSchema });
const decisionForm = z.object({ decision: decisionSchema, version: versionSchema });
const mergeForm = z.object({
  intoId: z.uuid('Choose the claim that says the same.'),
  version: versionSchema,
});
const setForm = z.object({ claimSetId: z.uuid('Choose a claim set.') });

export async function reviseClaimAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claims/${id}`);
  return runForm(form, wordingForm, async (wish) => {
    await reviseClaim(actor, { claimId: id, ...wish });
    redirect(`/claims/${id}?said=edited`);
  });
}

export async function decideClaimAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claims/${id}`);
  return runForm(form, decisionForm, async (wish) => {
    await decideClaim(actor, { claimId: id, ...wish });
    redirect(`/claims/${id}?said=${wish.decision}`);
  });
}

export async function mergeClaimAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claims/${id}`);
  return runForm(form, mergeForm, async (wish) => {
    await mergeClaim(actor, { claimId: id, ...wish });
    redirect(`/claims/${wish.intoId}?said=merged`);
  });
}

export async function addToSetAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claims/${id}`);
  return runForm(form, setForm, async ({ claimSetId }) => {
    const added = await addToClaimSet(actor, { claimSetId, claimIds: [id] });
    return added ? 'It is in the set now.' : 'The set holds this claim already.';
  });
}
