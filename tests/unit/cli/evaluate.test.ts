import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runClaimcheck } from '#cli/claimcheck';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runClaimcheck(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const rows = ['1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_', '2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_', ''];

test('evaluate parser prints one line of figures', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimcheck-')), 'tiny.conllu');
  await writeFile(file, rows.join('\n'));
  const { code, out } = await run('evaluate', 'parser', file);
  expect(code).toBe(0);
  expect(out).toHaveLength(1);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ upos: 100, uas: 100, las: 100, sentences: 1, tokens: 2 });
});

test('evaluate entities prints a line for each type and one for all', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimcheck-')), 'tiny.conllu');
  await writeFile(file, rows.join('\n'));
  const { out } = await run('evaluate', 'entities', file);
  expect(out.map((line) => JSON.parse(line).type)).toContain('all');
});

test('evaluate forms tells how the statements of shown items check as claims about their article', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimcheck-')), 'poet.txt');
  await writeFile(file, 'Ada Lovelace was born in London in 1815. She died in Marylebone in 1852.\n');
  const { code, out } = await run('evaluate', 'forms', file);
  expect(code).toBe(0);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ trueSupported: 100, falseSupported: 0, missed: [] });
});

test.each([
  [['evaluate', 'forms']],
  [['evaluate', 'weather']],
  [['evaluate', 'parser']],
  [['evaluate', 'parser', '/no/such/file']],
])('%j is refused with one clear line', async (args) => {
  const { code, out, err } = await run(...args);
  expect([code, out, err.length]).toEqual([2, [], 1]);
});
