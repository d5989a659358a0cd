'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { editProfile, profileSchema } from '#lib/auth/edit-profile';
import { dropSession, requirePerson } from '#lib/auth/session';
import { signOut, signOutEverywhere } from '#lib/auth/sign-out';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function editProfileAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account');
  return runForm(form, profileSchema, async (input) => {
    await editProfile(actor, input);
    redirect('/account?said=saved');
  });
}

export async function signOutAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account');
  return runForm(form, z.object({}), async () => {
    await signOut(actor, now());
    await dropSession();
    redirect('/');
  });
}

export async function signOutEverywhereAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/sessions');
  return runForm(form, z.object({}), async () => {
    await signOutEverywhere(actor, now());
    await dropSession();
    redirect('/sign-in');
  });
}
