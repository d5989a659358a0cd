import { beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '#lib/auth/sign-in';
import { db } from '#lib/platform/db';
import { isoWeek } from '#lib/scores/season';
import { addDemoArticles } from '#prisma/demo/articles';
import { type DemoAccount, makeDemoPeople } from '#prisma/demo/people';
import { seedDemoContent } from '#prisma/seed';
import { visitor } from '#tests/support/people';

/** A Wednesday: what happened some hours ago falls into the same week. */
const now = new Date('2026-11-18T12:00:00Z');
let accounts: DemoAccount[];

beforeAll(async () => {
  // As a seeding leaves it that broke off half-way; and two starts on one database seed at once.
  const { teacher } = await makeDemoPeople(now);
  await addDemoArticles(teacher, now);
  const both = await Promise.all([seedDemoContent(now), seedDemoContent(now)]);
  accounts = both.flat();
}, 180_000);

describe('the demo content', () => {
  test('is there once, whatever broke off before and however many seed at once', async () => {
    expect(await db().article.count()).toBe(8);
    expect(await db().claimSet.count()).toBe(2);
    expect(await db().quiz.count({ where: { publishedAt: { not: null } } })).toBe(3);
    expect(await db().classroom.count()).toBe(1);
    expect(await db().user.count()).toBe(await db().user.count({ where: { demo: true } }));
  });

  test('is not added again', async () => {
    const before = await db().user.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
    expect(await seedDemoContent(new Date())).toEqual([]);
    expect(await db().user.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).toEqual(before);
  });

  test('has a teacher and a learner who can sign in, and classmates who cannot', async () => {
    expect(accounts.map(({ role }) => role)).toEqual(['teacher', 'learner']);
    for (const { username, password } of accounts) {
      expect(await signIn({ username, password }, visitor, null, now)).toBeTruthy();
    }
    const closed = await db().user.count({ where: { passwordHash: null } });
    expect(closed).toBe(6);
  });

  test('has claims approved in every article, and something left to decide', async () => {
    const approved = await db().claim.groupBy({ by: ['articleId'], where: { state: 'approved' } });
    expect(approved).toHaveLength(8);
    expect(await db().claim.count({ where: { state: 'draft' } })).toBeGreaterThan(0);
  });

  test('has questions in every quiz, and lines on every board', async () => {
    const quizzes = await db().quiz.findMany({ select: { id: true, _count: { select: { items: true } } } });
    for (const quiz of quizzes) expect(quiz._count.items).toBeGreaterThanOrEqual(6);
    for (const season of ['all', isoWeek(now)]) {
      expect(await db().standing.count({ where: { scope: 'everyone', season } })).toBeGreaterThan(0);
    }
    expect(await db().standing.count({ where: { scope: 'class' } })).toBeGreaterThan(0);
  });
});
