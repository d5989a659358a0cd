import { beforeEach, describe, expect, test } from 'vitest';
import { guest, type Person } from '#lib/auth/actor';
import { assignQuiz, withdrawQuiz } from '#lib/classes/assign-quiz';
import { findResults } from '#lib/classes/gradebook';
import { joinClass } from '#lib/classes/join-class';
import { showJoinCode } from '#lib/classes/join-code';
import { leaveClass, removeMember } from '#lib/classes/leave-class';
import { archiveClass, openClass, renewJoinCode, setJoining } from '#lib/classes/open-class';
import { findClass, listClasses, quizChoices } from '#lib/classes/queries';
import { db } from '#lib/platform/db';
import { answerItem } from '#lib/quizzes/answer-item';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { listQuizzes } from '#lib/quizzes/queries';
import { startAttempt } from '#lib/quizzes/start-attempt';
import { findBoard } from '#lib/scores/queries';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { storedQuiz } from '#tests/support/quizzes';

const noon = new Date('2026-11-23T12:00:00Z');
const hour = (n: number) => new Date(noon.getTime() + n * 3_600_000);

let teacher: Person;
let learner: Person;
let classId: string;
let code: string;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'teacher');
  learner = await person('learner', 'learner');
  classId = await openClass(teacher, '9b');
  code = (await findClass(teacher, classId, noon))?.joinCode ?? '';
});

describe('a class', () => {
  test('is opened by teachers only', async () => {
    await expect(openClass(learner, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is joined by its code as written on the board, once however often', async () => {
    expect(await joinClass(learner, showJoinCode(code).toLowerCase())).toBe(classId);
    expect(await joinClass(learner, code)).toBe(classId);
    expect((await findClass(teacher, classId, noon))?.members.map((member) => member.name)).toEqual([
      'learner',
    ]);
    expect((await listClasses(learner)).rows).toMatchObject([{ id: classId, isMine: false, members: 1 }]);
  });

  test('twenty joins at once make one member', async () => {
    await Promise.all(Array.from({ length: 15 }, () => joinClass(learner, code)));
    expect(await db().enrolment.count()).toBe(1);
  });

  test('takes nobody by an old code, a shut door or once put away, and says the same each time', async () => {
    const refusal = { code: 'invalid', field: 'code', message: expect.stringContaining('No class takes') };
    await setJoining(teacher, classId, false);
    await expect(joinClass(learner, code)).rejects.toMatchObject(refusal);
    await setJoining(teacher, classId, true);
    await renewJoinCode(teacher, classId);
    await expect(joinClass(learner, code)).rejects.toMatchObject(refusal);
    const fresh = (await findClass(teacher, classId, noon))?.joinCode ?? '';
    await archiveClass(teacher, classId, noon);
    await expect(joinClass(learner, fresh)).rejects.toMatchObject(refusal);
  });

  test('cannot be found by guessing codes: tries are counted', async () => {
    for (let i = 0; i < 20; i += 1) await joinClass(learner, 'AAAAAAAAA').catch(() => undefined);
    await expect(joinClass(learner, code)).rejects.toMatchObject({ code: 'limit' });
  });

  test('is left, and may be joined again', async () => {
    await joinClass(learner, code);
    await leaveClass(learner, classId, noon);
    expect(await findClass(learner, classId, noon)).toBeNull();
    await joinClass(learner, code);
    await removeMember(teacher, { classId, userId: learner.id }, noon);
    expect(await findClass(learner, classId, noon)).toBeNull();
  });

  test('is run by its owner alone; code and members are shown to nobody else', async () => {
    await joinClass(learner, code);
    const other = await person('teacher', 'other');
    for (const outsider of [other, learner]) {
      await expect(renewJoinCode(outsider, classId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(archiveClass(outsider, classId, noon)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await findClass(other, classId, noon)).toBeNull();
    expect(await findClass(guest, classId, noon)).toBeNull();
    expect(await findClass(learner, classId, noon)).toMatchObject({ joinCode: null, members: [] });
  });
});

describe('an assignment', () => {
  const plan = (quizId: string) => ({ quizId, openAt: hour(-1), dueAt: hour(1), attempts: 1 });

  async function assigned() {
    const quiz = await storedQuiz(teacher, { audience: 'classes' });
    await assignQuiz(teacher, classId, plan(quiz.quizId));
    await joinClass(learner, code);
    return quiz;
  }

  test('opens a quiz for the class until it is due', async () => {
    const { quizId } = await assigned();
    expect((await listQuizzes(learner)).rows.map((row) => row.id)).toEqual([quizId]);
    await expect(startAttempt(learner, quizId, hour(-2))).rejects.toMatchObject({ code: 'conflict' });
    await expect(startAttempt(learner, quizId, hour(1))).rejects.toMatchObject({ code: 'conflict' });
    await startAttempt(learner, quizId, noon);
    expect((await db().attempt.findFirstOrThrow()).deadlineAt).toEqual(hour(1));
    const stranger = await person('learner', 'stranger');
    expect((await listQuizzes(stranger)).rows).toEqual([]);
  });

  test('gives a learner more time and attempts where the teacher allows them', async () => {
    const { quizId } = await assigned();
    const assignment = await db().assignment.findFirstOrThrow();
    await db().allowance.create({
      data: { assignmentId: assignment.id, userId: learner.id, dueAt: hour(5), extraAttempts: 1 },
    });
    await finishAttempt(learner, await startAttempt(learner, quizId, hour(2)), hour(2));
    await startAttempt(learner, quizId, hour(3));
    expect((await findClass(learner, classId, hour(3)))?.assignments).toMatchObject([
      { attempts: 2, taken: 2, dueAt: hour(5), state: 'open' },
    ]);
  });

  test('earns points on the class’s board', async () => {
    const { quizId, itemIds } = await assigned();
    const attemptId = await startAttempt(learner, quizId, noon);
    await answerItem(learner, { attemptId, itemId: itemIds[0] ?? '', answer: 'Yes', certainty: null }, noon);
    await finishAttempt(learner, attemptId, noon);
    const board = await findBoard(learner, { kind: 'class', id: classId }, '2026-W48');
    expect(board?.top).toMatchObject([{ rank: 1, name: 'learner', points: 10, isMe: true }]);
  });

  test('shows the teacher how each member and each question did', async () => {
    const { quizId, itemIds } = await assigned();
    const idle = await person('learner', 'idle');
    await joinClass(idle, code);
    const attemptId = await startAttempt(learner, quizId, noon);
    await answerItem(learner, { attemptId, itemId: itemIds[0] ?? '', answer: 'Yes', certainty: null }, noon);
    await finishAttempt(learner, attemptId, noon);
    const results = await findResults(teacher, classId, quizId);
    expect(results?.members).toMatchObject([
      { name: 'idle', state: 'not-started', share: null, attempts: 0 },
      { name: 'learner', state: 'finished', attempts: 1 },
    ]);
    expect(results?.members[1]?.share).toBeCloseTo(1 / 3);
    expect(results?.questions.map((question) => [question.place, question.answered, question.share])).toEqual(
      [
        [1, 1, 1],
        [2, 0, 0],
        [3, 0, 0],
      ],
    );
    expect(await findResults(learner, classId, quizId)).toBeNull();
    expect(await findResults(await person('teacher', 'other'), classId, quizId)).toBeNull();
  });

  test('is of a published quiz that the teacher may give, to a class of theirs', async () => {
    const other = await person('teacher', 'other');
    const hidden = await storedQuiz(other, { audience: 'classes' });
    const shared = await storedQuiz(other);
    const draft = await storedQuiz(teacher, { draft: true });
    for (const { quizId } of [hidden, draft]) {
      await expect(assignQuiz(teacher, classId, plan(quizId))).rejects.toMatchObject({ field: 'quizId' });
    }
    await expect(assignQuiz(other, classId, plan(shared.quizId))).rejects.toMatchObject({
      code: 'not-found',
    });
    await assignQuiz(teacher, classId, plan(shared.quizId));
    expect((await quizChoices(teacher)).map((quiz) => quiz.id)).toEqual([shared.quizId]);
  });

  test('given again changes its times; taken back leaves the attempts', async () => {
    const { quizId } = await assigned();
    const attemptId = await startAttempt(learner, quizId, noon);
    await assignQuiz(teacher, classId, { ...plan(quizId), dueAt: null, attempts: 3 });
    expect(await db().assignment.findMany({ select: { dueAt: true, attempts: true } })).toEqual([
      { dueAt: null, attempts: 3 },
    ]);
    await withdrawQuiz(teacher, classId, quizId);
    expect(await finishAttempt(learner, attemptId, noon)).toMatchObject({ kind: 'finished' });
  });
});
