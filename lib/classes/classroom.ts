import { z } from 'zod';

/** Limits used by the form, the server and a SQL CHECK alike. Lengths in UTF-16 code units. */
export const CLASS_NAME_MAX = 120;
export const ASSIGNMENT_ATTEMPTS_MAX = 20;
/** Larger than any course; keeps a page of results one page. */
export const CLASS_MEMBERS_MAX = 500;

export const classNameSchema = z
  .string()
  .trim()
  .min(1, 'Give the class a name.')
  .max(CLASS_NAME_MAX, `At most ${CLASS_NAME_MAX} characters.`);

/** A quiz given to a class. Times are instants; `dueAt` null means no end. */
export const assignmentSchema = z
  .object({
    quizId: z.uuid('Choose a quiz.'),
    openAt: z.date(),
    dueAt: z.date().nullable(),
    attempts: z.int().min(1).max(ASSIGNMENT_ATTEMPTS_MAX),
  })
  .refine((given) => given.dueAt === null || given.dueAt > given.openAt, {
    path: ['dueAt'],
    message: 'The due time must be after the opening time.',
  });
export type AssignmentPlan = z.infer<typeof assignmentSchema>;

/** Where an assignment stands at a moment. */
export type AssignmentState = 'coming' | 'open' | 'over';

export function assignmentState(times: { openAt: Date; dueAt: Date | null }, now: Date): AssignmentState {
  if (now < times.openAt) return 'coming';
  return times.dueAt !== null && now >= times.dueAt ? 'over' : 'open';
}
