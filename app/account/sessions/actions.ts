'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson } from '#lib/auth/session';
import { endMySession, endOtherSessions } from '#lib/auth/sign-out';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function endSessionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/sessions');
  return runForm(form, z.object({ sessionId: z.uuid() }), async ({ sessionId }) => {
    await endMySession(actor, sessionId, now());
    redirect('/account/sessions?said=ended');
  });
}

export async function endOtherSessionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requirePerson('/account/sessions');
  return runForm(form, z.object({}), async () => {
    await endOtherSessions(actor, now());
    redirect('/account/sessions?said=ended');
  });
}
