'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { awaitExtraction } from '#lib/articles/await-extraction';
import { requireTeacher } from '#lib/auth/session';
import { addApprovedToSet } from '#lib/claim-sets/curate-claim-set';
import { decisionSchema, versionSchema } from '#lib/claims/curated-claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { requestExtraction } from '#lib/claims/extraction-queue';
import { runForm } from '#lib/platform/action';
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
  redirect(`${home}?said=${said}#c-${parseId(form.get('claimId')) ?? ''}`);
}

const setForm = z.object({ claimSetId: z.uuid() });

/** Puts all approved claims of the article into a set. */
export async function addToSetAction(articleId: string, form: FormData): Promise<void> {
  const home = `/articles/${parseId(articleId)}`;
  const actor = await requireTeacher(home);
  const { status } = await runForm(form, setForm, async ({ claimSetId }) => {
    await addApprovedToSet(actor, { claimSetId, articleId });
    redirect(`/claim-sets/${claimSetId}?said=added`);
  });
  redirect(`${home}?said=${status}`);
}

/** Has the article read again by the rules of today. */
export async function extractAgainAction(articleId: string, form: FormData): Promise<void> {
  const home = `/articles/${parseId(articleId)}`;
  const actor = await requireTeacher(home);
  const { status } = await runForm(form, z.object({}), async () => {
    await requestExtraction(actor, articleId);
    await awaitExtraction(actor, articleId);
    return undefined;
  });
  redirect(`${home}?said=${status === 'done' ? 'reading' : 'busy'}`);
}
