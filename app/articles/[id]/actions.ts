'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { awaitExtraction } from '#lib/articles/await-extraction';
import { requireTeacher } from '#lib/auth/session';
import { collectApproved } from '#lib/claim-sets/collect-approved';
import { decisionSchema, versionSchema } from '#lib/claims/curated-claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { requestExtraction } from '#lib/claims/extraction-queue';
import { type FormState, runForm } from '#lib/platform/action';
import { parseId } from '#lib/platform/id';

const decisionForm = z.object({ claimId: z.uuid(), decision: decisionSchema, version: versionSchema });

/** Triage without JavaScript: decides, then shows the article at the claim. */
export async function decideAction(articleId: string, form: FormData): Promise<void> {
  const home = `/articles/${parseId(articleId)}`;
  const actor = await requireTeacher(home);
  const { status } = await runForm(form, decisionForm, async (wish) => {
    await decideClaim(actor, wish);
    return undefined;
  });
  const said = status === 'done' ? form.get('decision') : 'stale';
  redirect(`${home}?said=${said}#claim-${parseId(form.get('claimId')) ?? ''}`);
}

const setForm = z.object({
  claimSetId: z.union([z.literal('new'), z.uuid()], 'Choose a claim set, or a new one.'),
});

/** Puts all approved claims of the article into a set, or into a new one. */
export async function addToSetAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/articles/${id}`);
  return runForm(form, setForm, async ({ claimSetId }) => {
    const set = await collectApproved(actor, { articleId: id, claimSetId });
    redirect(`/claim-sets/${set}?said=collected`);
  });
}

/** Has the article read again by the rules of today. */
export async function extractAgainAction(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher(`/articles/${id}`);
  return runForm(form, z.object({}), async () => {
    await requestExtraction(actor, id);
    await awaitExtraction(actor, id);
    redirect(`/articles/${id}?said=reading`);
  });
}
