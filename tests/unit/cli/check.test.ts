import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runClaimcheck } from '#cli/claimcheck';

let corpus = '';

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'claimcheck-'));
  await writeFile(
    join(corpus, 'river.txt'),
    'date: 2020-05-01\ntitle: The Angara\n\nThe Angara is a river in Siberia. The Angara flows out of Lake Baikal.\n',
  );
  await writeFile(join(corpus, 'poet.txt'), 'Ada Lovelace was born in London in 1815.\n');
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runClaimcheck(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, lines: out.map((line) => JSON.parse(line)), err };
}

test('a claim is judged against all articles of the folder, with its evidence', async () => {
  const { code, lines } = await run('check', '--corpus', corpus, 'The Angara is a river in Siberia.');
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    {
      claim: 'The Angara is a river in Siberia.',
      verdict: 'supported',
      evidence: [
        {
          article: 'river',
          start: 0,
          end: 33,
          quote: 'The Angara is a river in Siberia.',
          stance: 'supports',
        },
      ],
    },
  ]);
});

test('a file of claims is judged line by line; "article" narrows the search and other fields pass through', async () => {
  const file = join(corpus, 'claims.jsonl');
  const claim = 'Was Ada Lovelace born in 1816?';
  await writeFile(
    file,
    [{ claim, id: 7 }, { claim, article: 'river' }, { claim: 'Is it?' }, { claim: 'x'.repeat(3000) }]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const { lines } = await run('check', '--corpus', corpus, '--claims', file);
  expect(lines).toMatchObject([
    { claim, id: 7, verdict: 'refuted' },
    { claim, article: 'river', verdict: 'not-enough-evidence', evidence: [] },
    { claim: 'Is it?', verdict: 'not-enough-evidence', checkable: false },
    { verdict: 'not-enough-evidence', checkable: false },
  ]);
});

test.each([
  [['check', 'No corpus.']],
  [['check', '--corpus', '/no/such/folder', 'A claim.']],
  [['check', '--corpus', tmpdir(), '--claims', '/no/such/file', 'Both.']],
  [['check', '--corpus', tmpdir()]],
  [['check', '--nonsense']],
])('%j is refused with one clear line', async (args) => {
  const { code, lines, err } = await run(...args);
  expect([code, lines, err.length]).toEqual([2, [], 1]);
});
