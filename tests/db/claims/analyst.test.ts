import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openAnalyst } from '#lib/claims/analyst';

const entry = path.join(import.meta.dirname, '..', '..', 'support', 'stubborn-worker.ts');
const analyst = openAnalyst({ entry, deadlineMs: 300 });
const article = (text: string) => ({ name: 'a', text, date: null, title: null, publisher: null });

afterEach(() => analyst.close());

describe('reading an article apart from the server', () => {
  test('gives what was found, in the order of asking', async () => {
    const texts = ['one', 'three', 'seventeen'];
    const analyses = await Promise.all(texts.map((text) => analyst.analyse(article(text))));
    expect(analyses.map(({ sentences }) => sentences[0]?.end)).toEqual([3, 5, 9]);
  });

  test('gives up a text that takes too long, keeps its sentences, and goes on with the next', async () => {
    const [hung, next] = await Promise.all([
      analyst.analyse(article('hang')),
      analyst.analyse(article('next')),
    ]);
    expect(hung).toEqual({ kind: 'given-up', sentences: [{ start: 0, end: 4 }], reason: 'deadline' });
    expect(next.kind).toBe('analysed');
  });

  test('leaves the server free while a text takes too long', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    await analyst.analyse(article('hang'));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(4);
  });

  test('waits for a thread that has not had the machine to itself', async () => {
    expect(await analyst.analyse(article('doze'))).toMatchObject({ kind: 'analysed' });
  });

  test('answers who looks at an article before the articles that wait', async () => {
    const order: string[] = [];
    const asked = ['one', 'two', 'three'].map((text) =>
      analyst.analyse(article(text)).then(() => order.push(text)),
    );
    const looked = analyst
      .inspect({ task: 'names', article: article('look') })
      .then((answer) => order.push(answer.kind));
    await Promise.all([...asked, looked]);
    expect(order).toEqual(['one', 'claims', 'two', 'three']);
  });

  test('tells how far it has come', async () => {
    const shares: number[] = [];
    await analyst.analyse(article('steps'), (share) => shares.push(share));
    expect(shares).toEqual([0, 0.5, 1]);
  });

  test.each(['die', 'throw'])('survives a thread that goes wrong (%s)', async (text) => {
    expect(await analyst.analyse(article(text))).toMatchObject({ kind: 'given-up', reason: 'fault' });
    expect(await analyst.analyse(article('next'))).toMatchObject({ kind: 'analysed' });
  });

  test('says so when the engine cannot start', async () => {
    const broken = openAnalyst({ entry: `${entry}.missing`, deadlineMs: 300 });
    expect(await broken.analyse(article('x'))).toMatchObject({ kind: 'given-up', reason: 'fault' });
  });

  test('refuses when too many wait', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, () => analyst.analyse(article('x'))),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { code: 'unavailable' } });
  });
});
