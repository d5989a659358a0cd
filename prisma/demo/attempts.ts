import type { Person } from '#lib/auth/actor';
import { answerItem } from '#lib/quizzes/answer-item';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { findOwnQuiz } from '#lib/quizzes/queries';
import { certainties } from '#lib/quizzes/quiz';
import { startAttempt } from '#lib/quizzes/start-attempt';
import type { StoredItem } from '#lib/quizzes/store';
import type { DemoQuiz } from '#prisma/demo/quizzes';

/** Of ten answers so many are right, for each classmate in turn; nobody is perfect. */
const RIGHT_OF_TEN = [9, 8, 7, 6, 5, 4];
/** The last one has just finished, so that the boards of this week and month have a line on their first day too. */
const LAST_BEGAN_MINUTES_AGO = 6;
const CLASSMATE_MINUTES = 190;
const QUESTION_MS = 22_000;
const MINUTE_MS = 60_000;

/** Has the classmates take every quiz they can, and the learner the first one, so that boards and results have lines. */
export async function takeDemoQuizzes(
  teacher: Person,
  people: { learner: Person; classmates: Person[] },
  quizzes: DemoQuiz[],
  now: Date,
): Promise<void> {
  for (const [at, quiz] of quizzes.entries()) {
    const items = (await findOwnQuiz(teacher, quiz.id))?.items ?? [];
    const takers = at === 0 ? [...people.classmates, people.learner] : people.classmates.slice(at - 1);
    for (const [place, person] of takers.entries()) {
      const minutesAgo = (takers.length - place - 1) * CLASSMATE_MINUTES + LAST_BEGAN_MINUTES_AGO;
      const begin = new Date(now.getTime() - minutesAgo * MINUTE_MS);
      await take(person, quiz.id, items, RIGHT_OF_TEN[(place + at) % RIGHT_OF_TEN.length] ?? 0, begin);
    }
  }
}

async function take(
  person: Person,
  quizId: string,
  items: StoredItem[],
  rightOfTen: number,
  begin: Date,
): Promise<void> {
  const attemptId = await startAttempt(person, quizId, begin);
  let now = begin;
  for (const [at, item] of items.entries()) {
    now = new Date(now.getTime() + QUESTION_MS);
    // Sevens spread the wrong answers over a quiz: 7 and 10 have no common divisor.
    const right = (at * 7 + rightOfTen) % 10 < rightOfTen;
    const certainty = certainties[(at + rightOfTen) % certainties.length] ?? 1;
    await answerItem(person, { attemptId, itemId: item.id, answer: answerTo(item, right), certainty }, now);
  }
  await finishAttempt(person, attemptId, now);
}

function answerTo(item: StoredItem, right: boolean): string {
  if (right) return item.key;
  return item.options.find((option) => option !== item.key) ?? 'I do not know';
}
