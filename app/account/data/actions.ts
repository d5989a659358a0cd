'use server';

import { redirect } from 'next/navigation';
import { deleteAccount, deleteAccountSchema } from '#lib/auth/delete-account';
import { dropSession, requirePerson } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function deleteAccountAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/data');
  return runForm(form, deleteAccountSchema, async (input) => {
    await deleteAccount(actor, input, now());
    await dropSession();
    redirect('/sign-in?said=deleted');
  });
}
