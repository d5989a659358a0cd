'use server';

import { redirect } from 'next/navigation';
import { requireTeacher } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { assembleQuiz } from '#lib/quizzes/assemble-quiz';
import { quizFormSchema } from '#lib/quizzes/quiz-input';

export async function assembleQuizAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher('/quizzes/new');
  return runForm(form, quizFormSchema, async (plan) =>
    redirect(`/quizzes/${await assembleQuiz(actor, plan)}`),
  );
}
