import { expect, test } from 'vitest';
import { openTurns } from '#lib/claims/turns';

test('urgent work goes before what waits, otherwise in the order of asking, one at a time', async () => {
  const turns = openTurns();
  const done: string[] = [];
  let under = 0;
  const work = (name: string) => async () => {
    under += 1;
    expect(under).toBe(1);
    await Promise.resolve();
    done.push(name);
    under -= 1;
  };
  await Promise.all([
    turns.take('patient', work('first')),
    turns.take('patient', work('second')),
    turns.take('urgent', work('page')),
    turns.take('urgent', work('another page')),
  ]);
  expect(done).toEqual(['first', 'page', 'another page', 'second']);
});

test('work that fails does not hold up the rest', async () => {
  const turns = openTurns();
  const failing = turns.take('patient', async () => {
    throw new Error('a fault');
  });
  const next = turns.take('patient', async () => 'done');
  await expect(failing).rejects.toThrow('a fault');
  expect(await next).toBe('done');
  await turns.over();
});

test('too many are refused, each kind by itself', async () => {
  const turns = openTurns();
  const all = Array.from({ length: 12 }, () => turns.take('urgent', async () => undefined));
  const outcomes = await Promise.allSettled([...all, turns.take('patient', async () => 'read')]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  expect(outcomes.at(-1)).toMatchObject({ value: 'read' });
});
