import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { deleteAccount } from '#lib/auth/delete-account';
import { exportAccount } from '#lib/auth/export-account';
import { findSession } from '#lib/auth/find-session';
import { signIn } from '#lib/auth/sign-in';
import { assignQuiz } from '#lib/classes/assign-quiz';
import { findResults } from '#lib/classes/gradebook';
import { joinClass } from '#lib/classes/join-class';
import { openClass } from '#lib/classes/open-class';
import { findClass } from '#lib/classes/queries';
import { db } from '#lib/platform/db';
import { answerItem } from '#lib/quizzes/answer-item';
import { finishAttempt } from '#lib/quizzes/finish-attempt';
import { startAttempt } from '#lib/quizzes/start-attempt';
import { findBoard } from '#lib/scores/queries';
import { everyone } from '#lib/scores/scope';
import { storedArticle } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { password, signedUp, visitor } from '#tests/support/people';
import { storedQuiz } from '#tests/support/quizzes';

const noon = new Date('2026-11-23T12:00:00Z');

let teacher: Person;
let ana: Person;
let quizId: string;
let classId: string;

/** Ana and Ben have finished the quiz of their class, with three and two of three right. */
beforeEach(async () => {
  await emptyTables();
  teacher = await signedUp('the.teacher', 'teacher');
  ana = await signedUp('ana.souza');
  const ben = await signedUp('ben');
  const quiz = await storedQuiz(teacher);
  quizId = quiz.quizId;
  classId = await openClass(teacher, '9b');
  const code = (await findClass(teacher, classId, noon))?.joinCode ?? '';
  await assignQuiz(teacher, classId, { quizId, openAt: new Date(0), dueAt: null, attempts: 2 });
  for (const [person, answers] of [
    [ana, ['Yes', 'No', '503']],
    [ben, ['Yes', 'No', '600']],
  ] as const) {
    await joinClass(person, code);
    const attemptId = await startAttempt(person, quizId, noon);
    for (const [at, answer] of answers.entries()) {
      const itemId = quiz.itemIds[at] ?? '';
      await answerItem(person, { attemptId, itemId, answer, certainty: null }, noon);
    }
    await finishAttempt(person, attemptId, noon);
  }
});

const leave = (person: Person, typed = password) =>
  deleteAccount(person, { username: person.username, password: typed }, noon);

async function told(person: Person): Promise<string> {
  let text = '';
  for await (const piece of exportAccount(person, noon)) text += piece;
  return text;
}

describe('deleting an account', () => {
  test('asks for its name and its password', async () => {
    await expect(leave(ana, 'wrong lantern tide')).rejects.toMatchObject({
      code: 'invalid',
      field: 'password',
    });
    await expect(deleteAccount(ana, { username: 'somebody', password }, noon)).rejects.toMatchObject({
      code: 'invalid',
      field: 'username',
    });
    expect(await findSession(ana.sessionId)).toMatchObject({ kind: 'person' });
  });

  test('leaves no name, no password, no session, and frees the name', async () => {
    await leave(ana);
    expect(await findSession(ana.sessionId)).toMatchObject({ kind: 'guest' });
    const entering = signIn({ username: 'ana.souza', password }, visitor, null, noon);
    await expect(entering).rejects.toMatchObject({ code: 'invalid' });
    const rows = await Promise.all([
      db().user.findMany(),
      db().session.findMany(),
      db().auditEvent.findMany(),
    ]);
    expect(JSON.stringify(rows)).not.toContain('ana.souza');
    expect((await signedUp('ana.souza')).id).not.toBe(ana.id);
  });

  test('takes a person off the boards, and out of the class, whose average still adds up', async () => {
    const before = await findResults(teacher, classId, quizId);
    await leave(ana);
    const board = await findBoard(teacher, everyone, 'all');
    expect(board?.top.map((row) => row.name)).toEqual(['ben']);
    expect((await findClass(teacher, classId, noon))?.members.map((member) => member.name)).toEqual(['ben']);
    expect(await db().pointsEntry.aggregate({ _sum: { points: true } })).toMatchObject({
      _sum: { points: 50 },
    });
    expect(await db().attempt.count({ where: { quizId, finishedAt: { not: null } } })).toBe(2);
    expect(before).not.toBeNull();
  });

  test('of a teacher keeps what others use, without a name, and removes what is private', async () => {
    const shown = await storedArticle(
      teacher,
      { title: 'Shown', text: 'The tower opened in 1889. It is tall.' },
      [],
    );
    const hidden = await storedArticle(
      teacher,
      { title: 'Hidden', text: 'The tunnel opened in 1994. It is long.', visibility: 'private' },
      [],
    );
    await leave(teacher);
    expect(await db().article.findUnique({ where: { id: hidden } })).toBeNull();
    expect(await db().article.findUnique({ where: { id: shown } })).toMatchObject({ ownerId: null });
    expect(await db().quiz.findUnique({ where: { id: quizId } })).toMatchObject({
      ownerId: null,
      publishedBy: null,
    });
    expect(await db().classroom.findUnique({ where: { id: classId } })).toMatchObject({
      archivedAt: noon,
      joinOpen: false,
    });
  });
});

describe('the download of my data', () => {
  test('is one JSON document with all that I did, and no password', async () => {
    const text = await told(ana);
    const data = JSON.parse(text);
    expect(data).toMatchObject({ account: { username: 'ana.souza', role: 'learner' } });
    expect(Object.values(data).flat().length).toBeGreaterThan(4);
    expect(text).toContain('503');
    expect(text).not.toMatch(/argon2|passwordHash/i);
  });

  test('holds nothing of others', async () => {
    const text = await told(ana);
    expect(text).not.toContain('ben');
    expect(text).not.toContain('600');
  });
});
