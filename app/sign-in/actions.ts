'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeReturnPath } from '#lib/auth/return-path';
import { keepSession, sessionInCookie } from '#lib/auth/session';
import { signIn, signInSchema } from '#lib/auth/sign-in';
import { visitorOf } from '#lib/auth/visitor';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, signInSchema, async (input) => {
    const visitor = visitorOf(await headers());
    await keepSession(await signIn(input, visitor, await sessionInCookie(), now()));
    redirect(safeReturnPath(form.get('next')));
  });
}
