'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson } from '#lib/auth/session';
import { visitorOf } from '#lib/auth/visitor';
import { checkPath } from '#lib/fact-checks/check-path';
import { keepChecks } from '#lib/fact-checks/keep-checks';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

const checkForm = z.object({ claim: z.string('Type a statement to check.'), in: z.string().catch('') });

export async function checkAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/check');
  return runForm(form, checkForm, async ({ claim, in: within }) => {
    const { ids, whole } = await keepChecks(actor, visitorOf(await headers()), claim, now(), within);
    redirect(whole ? `/check/${ids[0]}` : checkPath(claim, within));
  });
}
