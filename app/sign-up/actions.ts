'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { firstPath } from '#lib/auth/return-path';
import { keepSession, sessionInCookie } from '#lib/auth/session';
import { signUp, signUpSchema } from '#lib/auth/sign-up';
import { visitorOf } from '#lib/auth/visitor';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function signUpAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, signUpSchema, async (input) => {
    const visitor = visitorOf(await headers());
    await keepSession(await signUp(input, visitor, await sessionInCookie(), now()));
    redirect(firstPath(form.get('next'), input.role));
  });
}
