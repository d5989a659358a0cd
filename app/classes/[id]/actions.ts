'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requirePerson, requireTeacher } from '#lib/auth/session';
import { assignQuiz, withdrawQuiz } from '#lib/classes/assign-quiz';
import { assignFormSchema } from '#lib/classes/class-input';
import { leaveClass, removeMember } from '#lib/classes/leave-class';
import { archiveClass, renewJoinCode, setJoining } from '#lib/classes/open-class';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

const classForm = z.object({ classId: z.uuid() });
const joiningForm = classForm.extend({ open: z.enum(['yes', 'no']) });

export async function assignQuizAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, assignFormSchema, async ({ classId, plan }) => {
    await assignQuiz(await requireTeacher(`/classes/${classId}`), classId, plan);
    redirect(`/classes/${classId}?said=given`);
  });
}

export async function withdrawQuizAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, classForm.extend({ quizId: z.uuid() }), async ({ classId, quizId }) => {
    await withdrawQuiz(await requireTeacher(`/classes/${classId}`), classId, quizId);
    redirect(`/classes/${classId}?said=withdrawn`);
  });
}

export async function renewCodeAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, classForm, async ({ classId }) => {
    await renewJoinCode(await requireTeacher(`/classes/${classId}`), classId);
    redirect(`/classes/${classId}?said=code`);
  });
}

export async function setJoiningAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, joiningForm, async ({ classId, open }) => {
    await setJoining(await requireTeacher(`/classes/${classId}`), classId, open === 'yes');
    redirect(`/classes/${classId}?said=${open === 'yes' ? 'let' : 'shut'}`);
  });
}

export async function removeMemberAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, classForm.extend({ userId: z.uuid() }), async (wish) => {
    await removeMember(await requireTeacher(`/classes/${wish.classId}`), wish, now());
    redirect(`/classes/${wish.classId}?said=out`);
  });
}

export async function archiveClassAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, classForm, async ({ classId }) => {
    await archiveClass(await requireTeacher(`/classes/${classId}`), classId, now());
    redirect('/classes?said=archived');
  });
}

export async function leaveClassAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(form, classForm, async ({ classId }) => {
    await leaveClass(await requirePerson(`/classes/${classId}`), classId, now());
    redirect('/classes?said=left');
  });
}
