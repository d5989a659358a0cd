import { z } from 'zod';
import { ASSIGNMENT_ATTEMPTS_MAX, assignmentSchema, classNameSchema } from '#lib/classes/classroom';

/** What the form of a new class sends. */
export const openClassSchema = z.object({ name: classNameSchema });

/** A date and time as `datetime-local` sends it, read as UTC. */
const utcMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'A date and a time, like 2026-11-23 09:00.')
  .transform((typed) => new Date(`${typed}Z`))
  .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.');

const attemptsProblem = `A whole number from 1 to ${ASSIGNMENT_ATTEMPTS_MAX}.`;

/** What the form of an assignment sends. */
export const assignFormSchema = z
  .object({
    classId: z.uuid(),
    quizId: z.string(),
    openAt: utcMinute,
    dueAt: z.union([z.literal('').transform(() => null), utcMinute]).default(null),
    attempts: z
      .string()
      .regex(/^\d{1,3}$/, attemptsProblem)
      .transform(Number)
      .refine((count) => count >= 1 && count <= ASSIGNMENT_ATTEMPTS_MAX, attemptsProblem),
  })
  .transform(({ classId, ...plan }, context) => {
    const parsed = assignmentSchema.safeParse(plan);
    if (parsed.success) return { classId, plan: parsed.data };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

/** A time as `datetime-local` shows it, in UTC. */
export function toUtcMinute(at: Date): string {
  return at.toISOString().slice(0, 16);
}
