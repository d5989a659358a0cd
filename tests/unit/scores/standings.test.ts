import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank, totalsOf } from '#lib/scores/standings';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const total = (userId: string, points: number, day: number) => ({ userId, points, reachedAt: at(day) });

describe('places', () => {
  test('are shared by equal points, and the next ones are skipped: 1, 2, 2, 4', () => {
    const rows = rank([total('d', 5, 1), total('b', 20, 2), total('a', 30, 9), total('c', 20, 1)]);
    expect(rows.map((row) => [row.rank, row.userId])).toEqual([
      [1, 'a'],
      [2, 'c'],
      [2, 'b'],
      [4, 'd'],
    ]);
  });

  test('equal a person’s 1 + how many have more', () => {
    const points = fc.array(fc.nat(5), { maxLength: 20 });
    fc.assert(
      fc.property(points, (list) => {
        const rows = rank(list.map((value, index) => total(`u${index}`, value, index)));
        for (const row of rows) expect(row.rank).toBe(1 + list.filter((value) => value > row.points).length);
      }),
    );
  });
});

describe('totals of the ledger', () => {
  const ledger = [
    { userId: 'a', points: 10, at: at(20) },
    { userId: 'a', points: 5, at: at(23) },
    { userId: 'b', points: 7, at: at(24) },
    { userId: 'b', points: 0, at: at(25) },
  ];

  test('count what fell in the season', () => {
    expect(totalsOf(ledger, '2026-W48')).toEqual([total('a', 5, 23), total('b', 7, 24)]);
    expect(totalsOf(ledger, 'all').map((row) => row.points)).toEqual([15, 7]);
  });

  test('are reached when they last changed', () => {
    const back = [...ledger].reverse();
    expect(totalsOf(back, 'all').find((row) => row.userId === 'a')?.reachedAt).toEqual(at(23));
    expect(totalsOf(ledger, 'all').find((row) => row.userId === 'b')?.reachedAt).toEqual(at(24));
  });

  test('go down by a correction', () => {
    expect(totalsOf([...ledger, { userId: 'a', points: -10, at: at(26) }], 'all')[0]).toEqual(
      total('a', 5, 26),
    );
  });
});
