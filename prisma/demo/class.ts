import type { Person } from '#lib/auth/actor';
import { assignQuiz } from '#lib/classes/assign-quiz';
import { joinClass } from '#lib/classes/join-class';
import { openClass } from '#lib/classes/open-class';
import { findClass } from '#lib/classes/queries';
import type { DemoQuiz } from '#prisma/demo/quizzes';

const NAME = 'Media literacy, demo class';
/** The class has two weeks for its quiz; two tries suit homework. */
const DUE_IN_MS = 14 * 86_400_000;
const ATTEMPTS = 2;

/** Opens a class that everybody of `members` has joined, and gives it the last of the quizzes. */
export async function openDemoClass(
  teacher: Person,
  members: Person[],
  quizzes: DemoQuiz[],
  now: Date,
): Promise<void> {
  const classId = await openClass(teacher, NAME);
  const joinCode = (await findClass(teacher, classId, now))?.joinCode ?? '';
  for (const member of members) await joinClass(member, joinCode);
  const given = quizzes.at(-1);
  if (!given) throw new Error('There is no quiz to give to the demo class.');
  const dueAt = new Date(now.getTime() + DUE_IN_MS);
  await assignQuiz(teacher, classId, {
    quizId: given.id,
    openAt: given.publishedAt,
    dueAt,
    attempts: ATTEMPTS,
  });
}
