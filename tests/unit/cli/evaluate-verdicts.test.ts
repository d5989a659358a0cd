import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runClaimcheck } from '#cli/claimcheck';

async function evaluate(lines: object[], ...options: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'claimcheck-'));
  await writeFile(join(folder, 'poet.txt'), 'Ada Lovelace was born in London in 1815.\n');
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const out: string[] = [];
  const err: string[] = [];
  const code = await runClaimcheck(['evaluate', 'verdicts', file, ...options], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, figures: out.map((line) => JSON.parse(line)), err };
}

test('probes are judged against the articles beside them', async () => {
  const { figures } = await evaluate(
    [
      { claim: 'Ada Lovelace was born in London.', verdict: 'supported' },
      { claim: 'Ada Lovelace was born in Paris.', label: 'REFUTES', article: 'poet' },
      { claim: 'Ada Lovelace was a pilot.', expected: 'NEI' },
      { claim: 'Ada Lovelace was born in 1816.', verdict: 'supported' },
    ],
    '--format',
    'probes',
    '--wrong',
  );
  expect(figures).toMatchObject([
    { examples: 4, accuracy: 75, decisive: { precision: 66.7, coverage: 75 }, wrong: [{ given: 'refuted' }] },
  ]);
});

test('probes that name their articles find each in its folder; single verdicts are told on demand alone', async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'claimcheck-'));
  await mkdir(join(corpus, 'poet'));
  await writeFile(join(corpus, 'poet', 'article.txt'), 'Ada Lovelace was born in London in 1815.\n');
  await writeFile(join(corpus, 'river.txt'), 'The Danube flows through Vienna.\n');
  const probes = [
    { claim: 'Ada Lovelace was born in London.', article: 'poet', label: 'supported' },
    { claim: 'The Danube flows through Vienna.', article: 'river', label: 'refuted' },
  ];
  const { figures } = await evaluate(probes, '--format', 'probes', '--corpus', corpus);
  expect(figures).toMatchObject([{ accuracy: 50, macroF1: 33.3, baselines: { majority: 50 } }]);
  expect(figures[0]).not.toHaveProperty('wrong');
  const missing = await evaluate(
    [{ ...probes[0], article: 'sea' }],
    '--format',
    'probes',
    '--corpus',
    corpus,
  );
  expect([missing.code, missing.err]).toEqual([2, [expect.stringContaining('holds no article “sea”')]]);
});

test('pairs are judged by the trained judge, by rules and by baselines', async () => {
  const pair = (id: number, year: number, label: string) => ({
    id,
    claim: `The bridge opened in ${year}.`,
    evidence: 'The bridge opened in 1932.',
    label,
  });
  const { figures } = await evaluate(
    [pair(1, 1932, 'SUPPORTS'), pair(2, 1945, 'REFUTES')],
    '--format',
    'symmetric',
  );
  expect(figures).toMatchObject([
    { task: 'symmetric', examples: 2, accuracy: 100, seenInTraining: 0, baselines: { majority: 50 } },
  ]);
});

test.each([[[]], [['--format', 'nonsense']], [['--format', 'fm2']]])(
  '%j is refused with one clear line',
  async (options) => {
    const { code, figures, err } = await evaluate([{ nonsense: true }], ...options);
    expect([code, figures, err.length]).toEqual([2, [], 1]);
  },
);
