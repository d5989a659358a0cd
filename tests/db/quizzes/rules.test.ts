import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { ASSIGNMENT_ATTEMPTS_MAX, CLASS_NAME_MAX } from '#lib/classes/classroom';
import { JOIN_CODE_LENGTH, makeJoinCode } from '#lib/classes/join-code';
import { db, sqlPool } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { ANSWER_MAX, audiences, QUIZ_DESCRIPTION_MAX, QUIZ_TITLE_MAX } from '#lib/quizzes/quiz';
import { insertItems } from '#lib/quizzes/store';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { itemAt } from '#tests/support/items';
import { storedQuiz } from '#tests/support/quizzes';

let teacher: Person;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'teacher');
});

async function definition(constraint: string): Promise<string> {
  const { rows } = await sqlPool().query<{ definition: string }>(
    'SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1',
    [constraint],
  );
  return rows[0]?.definition ?? '';
}

describe('the database says the same as the code', () => {
  test.each([
    ['quizzes_title', QUIZ_TITLE_MAX],
    ['quizzes_description', QUIZ_DESCRIPTION_MAX],
    ['answers_length', ANSWER_MAX],
    ['classes_name', CLASS_NAME_MAX],
    ['assignments_attempts', ASSIGNMENT_ATTEMPTS_MAX],
  ])('%s is %i', async (constraint, limit) => {
    expect(await definition(constraint)).toMatch(new RegExp(`<= ${limit}\\D`));
  });

  test('for the audiences of a quiz and for join codes', async () => {
    for (const audience of audiences) expect(await definition('quizzes_audience')).toContain(`'${audience}'`);
    const every = Array.from({ length: 32 }, (_, byte) => byte);
    for (let at = 0; at < every.length; at += JOIN_CODE_LENGTH) {
      const joinCode = makeJoinCode(Uint8Array.from([...every, ...every].slice(at, at + JOIN_CODE_LENGTH)));
      await db().classroom.create({ data: { id: newId(), ownerId: teacher.id, name: 'c', joinCode } });
    }
    await expect(
      db().classroom.create({ data: { id: newId(), ownerId: teacher.id, name: 'c', joinCode: 'ILOUILOUI' } }),
    ).rejects.toThrow('classes_join_code');
  });
});

describe('a published quiz is frozen', () => {
  test('its questions are not changed, added or taken away', async () => {
    const { quizId, itemIds, articleId } = await storedQuiz(teacher);
    const changes: [string, string][] = [
      ["UPDATE items SET key = 'No' WHERE id = $1", itemIds[0] ?? ''],
      ['UPDATE items SET position = 9 WHERE id = $1', itemIds[0] ?? ''],
      ['DELETE FROM items WHERE id = $1', itemIds[0] ?? ''],
      ["UPDATE quizzes SET rules = '{}' WHERE id = $1", quizId],
      ['UPDATE quizzes SET published_at = NULL WHERE id = $1', quizId],
    ];
    for (const [sql, id] of changes) await expect(sqlPool().query(sql, [id])).rejects.toThrow('is frozen');
    const added = {
      item: { ...itemAt(0, { article: articleId }), claimId: null, edited: false },
      position: 4,
    };
    await expect(insertItems(db(), quizId, [added])).rejects.toThrow();
    expect(await db().item.count()).toBe(3);
  });

  test('and yet it can be closed, change hands and be deleted whole', async () => {
    const { quizId } = await storedQuiz(teacher);
    await db().quiz.update({ where: { id: quizId }, data: { closedAt: new Date(), ownerId: null } });
    await db().quiz.delete({ where: { id: quizId } });
    expect(await db().item.count()).toBe(0);
  });

  test('a draft is not', async () => {
    const { quizId, itemIds } = await storedQuiz(teacher, { draft: true });
    await db().item.update({ where: { id: itemIds[0] ?? '' }, data: { stem: 'Is it?' } });
    await db().item.delete({ where: { id: itemIds[1] ?? '' } });
    expect(await db().item.count({ where: { quizId } })).toBe(2);
  });
});

describe('the ledger', () => {
  test('is append-only, and holds one award per person and quiz', async () => {
    const { quizId } = await storedQuiz(teacher);
    const entry = { userId: teacher.id, quizId, points: 5, reason: 'attempt' };
    const { id } = await db().pointsEntry.create({ data: entry });
    await expect(db().pointsEntry.create({ data: entry })).rejects.toMatchObject({ code: 'P2002' });
    const change = sqlPool().query('UPDATE points_entries SET points = 50 WHERE id = $1', [id]);
    await expect(change).rejects.toThrow('append-only');
    await db().pointsEntry.create({ data: { ...entry, points: -5, reason: 'correction' } });
  });
});
