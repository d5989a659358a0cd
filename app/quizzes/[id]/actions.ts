'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson, requireTeacher } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';
import { discardDraft, removeDraftItem, replaceDraftItem, rewordDraftItem } from '#lib/quizzes/edit-draft';
import { closeQuiz, publishQuiz } from '#lib/quizzes/publish-quiz';
import { stemSchema } from '#lib/quizzes/quiz-input';
import { startAttempt } from '#lib/quizzes/start-attempt';

const quizForm = z.object({ quizId: z.uuid() });
const draftForm = quizForm.extend({ version: z.coerce.number().int() });
const itemForm = draftForm.extend({ itemId: z.uuid() });

export async function startAttemptAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, quizForm, async ({ quizId }) => {
    const actor = await requirePerson(`/quizzes/${quizId}`);
    redirect(`/attempts/${await startAttempt(actor, quizId, now())}`);
  });
}

export async function removeItemAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, itemForm, async (wish) => {
    await removeDraftItem(await requireTeacher(`/quizzes/${wish.quizId}`), wish);
    redirect(`/quizzes/${wish.quizId}?said=removed`);
  });
}

export async function replaceItemAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, itemForm, async (wish) => {
    await replaceDraftItem(await requireTeacher(`/quizzes/${wish.quizId}`), wish);
    redirect(`/quizzes/${wish.quizId}?said=replaced`);
  });
}

export async function rewordItemAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, itemForm.extend({ stem: stemSchema }), async (wish) => {
    await rewordDraftItem(await requireTeacher(`/quizzes/${wish.quizId}`), wish);
    redirect(`/quizzes/${wish.quizId}?said=reworded`);
  });
}

export async function publishQuizAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, draftForm, async (wish) => {
    await publishQuiz(await requireTeacher(`/quizzes/${wish.quizId}`), wish, now());
    redirect(`/quizzes/${wish.quizId}?said=published`);
  });
}

export async function discardDraftAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, draftForm, async (wish) => {
    await discardDraft(await requireTeacher(`/quizzes/${wish.quizId}`), wish);
    redirect('/quizzes?said=discarded');
  });
}

export async function closeQuizAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, quizForm, async ({ quizId }) => {
    await closeQuiz(await requireTeacher(`/quizzes/${quizId}`), quizId, now());
    redirect(`/quizzes/${quizId}?said=closed`);
  });
}
