import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { guest, type Person } from '#lib/auth/actor';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { transaction } from '#lib/platform/transaction';
import { awardPoints } from '#lib/scores/award-points';
import { findBoard, NEIGHBOURS_SHOWN, TOP_SHOWN } from '#lib/scores/queries';
import { rebuildStandings } from '#lib/scores/rebuild-standings';
import { everyone } from '#lib/scores/scope';
import { seasonsOf } from '#lib/scores/season';
import { type LedgerRow, rank, totalsOf } from '#lib/scores/standings';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';

/** Random ledgers tried; each takes a few dozen statements. */
const LEDGERS = 12;
const start = Date.UTC(2026, 10, 20);

beforeEach(emptyTables);

async function people(count: number): Promise<Person[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => person('learner', `p${String(i).padStart(2, '0')}`)),
  );
}

async function quiz(): Promise<string> {
  const id = newId();
  await db().quiz.create({ data: { id, title: 'Q', seed: 1, rules: {}, publishedAt: new Date() } });
  return id;
}

async function write(ledger: readonly LedgerRow[], quizId: string): Promise<void> {
  for (const entry of ledger) {
    await transaction((tx) =>
      awardPoints(tx, { ...entry, quizId, classId: null, attemptId: null, reason: 'correction' }),
    );
  }
}

const scoped = (rows: { scope: string; season: string; userId: string; points: number; reachedAt: Date }[]) =>
  rows.map((row) => [row.scope, row.season, row.userId, row.points, row.reachedAt.getTime()].join()).sort();

describe('running totals', () => {
  test('agree with the pure standings over random ledgers, and so does a recount', async () => {
    const entry = fc.record({
      who: fc.nat(6),
      points: fc.integer({ min: -20, max: 30 }),
      hour: fc.nat(24 * 20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 25 }), async (entries) => {
        await emptyTables();
        const crowd = await people(7);
        const ledger = entries.flatMap(({ who, points, hour }) => {
          const userId = crowd[who]?.id;
          return userId ? [{ userId, points, at: new Date(start + hour * 3_600_000) }] : [];
        });
        await write(ledger, await quiz());
        const seasons = new Set(ledger.flatMap((row) => seasonsOf(row.at)));
        for (const season of seasons) {
          const expected = rank(totalsOf(ledger, season));
          const names = new Map(crowd.map((one) => [one.id, one.displayName]));
          const board = await findBoard(guest, everyone, season);
          expect(board?.people).toBe(expected.length);
          expect(board?.top.map((row) => [row.rank, row.name, row.points, row.reachedAt])).toEqual(
            expected.map((row) => [row.rank, names.get(row.userId), row.points, row.reachedAt]),
          );
        }
        const kept = scoped(await db().standing.findMany());
        await rebuildStandings();
        expect(scoped(await db().standing.findMany())).toEqual(kept);
      }),
      { numRuns: LEDGERS },
    );
  });

  test('add up when twenty awards come at once', async () => {
    const [one] = await people(1);
    const quizId = await quiz();
    const at = new Date(start);
    const ledger = Array.from({ length: 20 }, () => ({ userId: one?.id ?? '', points: 5, at }));
    await Promise.all(ledger.map((entry) => write([entry], quizId)));
    const standings = await db().standing.findMany({ select: { points: true } });
    expect(standings.map((standing) => standing.points)).toEqual(Array(6).fill(100));
  });
});

describe('a board', () => {
  async function crowded(): Promise<Person[]> {
    const crowd = await people(30);
    const quizId = await quiz();
    // Pairs share their points: ranks 1, 1, 3, 3, …
    const ledger = crowd.map((one, i) => ({
      userId: one.id,
      points: 100 - Math.floor(i / 2),
      at: new Date(start + i * 1000),
    }));
    await write(ledger, quizId);
    return crowd;
  }

  test('shows the top and me among my neighbours', async () => {
    const crowd = await crowded();
    const me = crowd[20];
    if (!me) throw new Error('The crowd is too small.');
    const board = await findBoard(me, everyone, 'all');
    expect(board?.top).toHaveLength(TOP_SHOWN);
    expect(board?.top.map((row) => row.rank)).toEqual([1, 1, 3, 3, 5, 5, 7, 7, 9, 9]);
    expect(board?.around).toHaveLength(2 * NEIGHBOURS_SHOWN + 1);
    expect(board?.around.map((row) => [row.rank, row.name, row.isMe])).toEqual([
      [19, 'p18', false],
      [19, 'p19', false],
      [21, 'p20', true],
      [21, 'p21', false],
      [23, 'p22', false],
    ]);
  });

  test('shows nobody twice when I stand just under the top', async () => {
    const crowd = await crowded();
    const board = await findBoard(crowd[10] ?? guest, everyone, 'all');
    expect(board?.around.map((row) => row.name)).toEqual(['p10', 'p11', 'p12']);
  });

  test('counts who does not want to be shown, and shows them to themselves only', async () => {
    const crowd = await crowded();
    const hidden = crowd[0];
    if (!hidden) throw new Error('The crowd is too small.');
    await db().user.update({ where: { id: hidden.id }, data: { showOnBoards: false } });
    const seen = await findBoard(guest, everyone, 'all');
    expect(seen?.top.map((row) => row.name)).not.toContain('p00');
    expect(seen?.top[0]).toMatchObject({ rank: 1, name: 'p01' });
    expect(seen?.people).toBe(30);
    expect((await findBoard(hidden, everyone, 'all'))?.top[0]).toMatchObject({ name: 'p00', isMe: true });
  });

  test('of a class is for its members and its teacher', async () => {
    const [teacher, member, stranger] = await people(3);
    if (!teacher || !member || !stranger) throw new Error('The crowd is too small.');
    const id = newId();
    await db().classroom.create({ data: { id, ownerId: teacher.id, name: 'C', joinCode: '000000000' } });
    await db().enrolment.create({ data: { classId: id, userId: member.id } });
    const scope = { kind: 'class', id } as const;
    await expect(findBoard(member, scope, 'all')).resolves.toMatchObject({ people: 0 });
    await expect(findBoard(teacher, scope, 'all')).resolves.toMatchObject({ people: 0 });
    for (const outsider of [stranger, guest]) {
      expect(await findBoard(outsider, scope, 'all')).toBeNull();
    }
    await db().enrolment.updateMany({ data: { leftAt: new Date() } });
    expect(await findBoard(member, scope, 'all')).toBeNull();
  });
});
