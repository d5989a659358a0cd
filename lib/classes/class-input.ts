import { z } from 'zod';
import { ASSIGNMENT_ATTEMPTS_MAX, assignmentSchema, classNameSchema } from '#lib/classes/classroom';
import { isZone, momentIn } from '#lib/platform/zoned-time';

/** What the form of a new class sends. */
export const openClassSchema = z.object({ name: classNameSchema });

/** A date and time as `datetime-local` sends it. */
const minute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'A date and a time, like 2026-11-23 09:00.')
  .refine((typed) => !Number.isNaN(momentIn('UTC', typed).getTime()), 'There is no such date.');

const attemptsProblem = `A whole number from 1 to ${ASSIGNMENT_ATTEMPTS_MAX}.`;

/** What the form of an assignment sends. */
export const assignFormSchema = z
  .object({
    classId: z.uuid(),
    quizId: z.string(),
    /** Whose clock the times are read from. */
    zone: z.string().refine(isZone, 'This time zone is not known here.').default('UTC'),
    openAt: minute,
    dueAt: z.union([z.literal('').transform(() => null), minute]).default(null),
    attempts: z
      .string()
      .regex(/^\d{1,3}$/, attemptsProblem)
      .transform(Number)
      .refine((count) => count >= 1 && count <= ASSIGNMENT_ATTEMPTS_MAX, attemptsProblem),
  })
  .transform(({ classId, zone, openAt, dueAt, ...plan }, context) => {
    const parsed = assignmentSchema.safeParse({
      ...plan,
      openAt: momentIn(zone, openAt),
      dueAt: dueAt === null ? null : momentIn(zone, dueAt),
    });
    if (parsed.success) return { classId, plan: parsed.data };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
