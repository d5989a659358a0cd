'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { changePassword, changePasswordSchema } from '#lib/auth/change-password';
import { keepSession, requirePerson } from '#lib/auth/session';
import { visitorOf } from '#lib/auth/visitor';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/password');
  return runForm(form, changePasswordSchema, async (input) => {
    await keepSession(await changePassword(actor, input, visitorOf(await headers()), now()));
    redirect('/account?said=password');
  });
}
