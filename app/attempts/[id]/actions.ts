'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';
import { finishAttempt } from '#lib/quizzes/finish-attempt';

const finishForm = z.object({ attemptId: z.uuid() });

export async function finishAttemptAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, finishForm, async ({ attemptId }) => {
    await finishAttempt(await requirePerson(`/attempts/${attemptId}`), attemptId, now());
    redirect(`/attempts/${attemptId}/result`);
  });
}
