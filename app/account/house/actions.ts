'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { setRole, setRoleSchema, setTeacherSignUp } from '#lib/auth/house-rules';
import { requirePerson } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function setTeacherSignUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/house');
  return runForm(form, z.object({ open: z.literal('on').optional() }), async ({ open }) => {
    await setTeacherSignUp(actor, open === 'on', now());
    redirect('/account/house?said=saved');
  });
}

export async function setRoleAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/house');
  return runForm(form, setRoleSchema, async (input) => {
    await setRole(actor, input);
    return `${input.username} has the role now.`;
  });
}
