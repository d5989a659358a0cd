'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson, requireTeacher } from '#lib/auth/session';
import { openClassSchema } from '#lib/classes/class-input';
import { joinClass } from '#lib/classes/join-class';
import { openClass } from '#lib/classes/open-class';
import { type FormState, runForm } from '#lib/platform/action';

const joinForm = z.object({ code: z.string().max(60, 'A join code has nine letters and digits.') });

export async function openClassAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher('/classes');
  return runForm(form, openClassSchema, async ({ name }) => {
    redirect(`/classes/${await openClass(actor, name)}?said=opened`);
  });
}

export async function joinClassAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/classes/join');
  return runForm(form, joinForm, async ({ code }) => {
    redirect(`/classes/${await joinClass(actor, code)}?said=joined`);
  });
}
