'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireTeacher } from '#lib/auth/session';
import { claimSetInputSchema } from '#lib/claim-sets/claim-set';
import {
  archiveClaimSet,
  describeClaimSet,
  moveInClaimSet,
  removeFromClaimSet,
} from '#lib/claim-sets/curate-claim-set';
import { publishClaimSet } from '#lib/claim-sets/publish-claim-set';
import { versionSchema } from '#lib/claims/curated-claim';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

const orderForm = z.object({
  claimId: z.uuid(),
  move: z.enum(['up', 'down', 'first', 'last', 'remove']),
  version: versionSchema,
});

export async function orderAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claim-sets/${id}`);
  return runForm(form, orderForm, async ({ move, ...wish }) => {
    if (move === 'remove') await removeFromClaimSet(actor, { claimSetId: id, ...wish });
    else await moveInClaimSet(actor, { claimSetId: id, move, ...wish });
    redirect(`/claim-sets/${id}?said=${move === 'remove' ? 'removed' : 'moved'}#m-${wish.claimId}`);
  });
}

export async function describeAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claim-sets/${id}`);
  return runForm(form, claimSetInputSchema.extend({ version: versionSchema }), async (input) => {
    await describeClaimSet(actor, { claimSetId: id, ...input });
    redirect(`/claim-sets/${id}?said=saved`);
  });
}

export async function publishAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claim-sets/${id}`);
  return runForm(form, z.object({ version: versionSchema }), async ({ version }) => {
    const number = await publishClaimSet(actor, { claimSetId: id, version });
    redirect(`/claim-sets/${id}/editions/${number}?said=published`);
  });
}

export async function archiveAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/claim-sets/${id}`);
  return runForm(form, z.object({ version: versionSchema }), async ({ version }) => {
    await archiveClaimSet(actor, { claimSetId: id, version }, now());
    redirect('/claim-sets?said=archived');
  });
}
