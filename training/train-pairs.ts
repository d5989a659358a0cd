import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type BenchmarkPair,
  fm2Pairs,
  fm2Rows,
  fm2TriplePairs,
  symmetricPairs,
} from '#lib/fact-checks/benchmark-pairs';
import { crossValidate } from '#lib/fact-checks/cross-validate';
import { figuresOf } from '#lib/fact-checks/figures';
import { pairFeatures } from '#lib/fact-checks/pair-features';
import { claimHash, type PairModel, type PairTask } from '#lib/fact-checks/pair-model';
import { fitSoftmax } from '#lib/fact-checks/softmax-regression';

/**
 * `node training/train-pairs.ts`: makes lib/fact-checks/model/pairs.json from the dev files of FEVER-Symmetric and Fool Me Twice, and
 * prints what groups held out by turns say of it. DATA names the folder, OUT the file.
 */
const DATA = process.env.DATA ?? '../shared/data';
const OUT = process.env.OUT ?? 'lib/fact-checks/model/pairs.json';
const FILES = { symmetric: `${DATA}/fever-symmetric/dev.jsonl`, fm2: `${DATA}/fool-me-twice/dev.jsonl` };
/** Tuned by cross-validation: the smaller the set and the more alike its features, the stronger the ridge. */
const RIDGES: Record<PairTask, number> = { symmetric: 0.3, fm2: 0.3, 'fm2-three': 0.1 };
const SEEDS = [1, 2];

if (Object.values(FILES).every((file) => existsSync(file))) train();
else process.stdout.write(`skipped: no fact-checking data in ${DATA}\n`);

function train(): void {
  const rows = fm2Rows(readLines(FILES.fm2));
  const tasks: Record<PairTask, BenchmarkPair[]> = {
    symmetric: symmetricPairs(readLines(FILES.symmetric)),
    fm2: fm2Pairs(rows),
    'fm2-three': fm2TriplePairs(rows),
  };
  const model: PairModel = {
    tasks: {
      symmetric: trained('symmetric', tasks.symmetric),
      fm2: trained('fm2', tasks.fm2),
      'fm2-three': trained('fm2-three', tasks['fm2-three']),
    },
    seen: [...new Set(Object.values(tasks).flatMap((pairs) => pairs.map(({ claim }) => claimHash(claim))))],
  };
  writeFileSync(OUT, `${JSON.stringify(model)}\n`);
}

function trained(task: PairTask, pairs: readonly BenchmarkPair[]) {
  const examples = pairs.map(({ claim, evidence, title, label, group }) => ({
    features: pairFeatures(claim, evidence, title),
    label,
    group,
  }));
  const right = examples.map(({ label }) => label);
  for (const seed of SEEDS) {
    const held = figuresOf(right, crossValidate(examples, RIDGES[task], seed));
    process.stdout.write(`${JSON.stringify({ task, heldOut: true, seed, ...held })}\n`);
  }
  const { classes, names, means, scales, weights } = fitSoftmax(examples, RIDGES[task]);
  const short = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(6)));
  return { classes, names, means: short(means), scales: short(scales), weights: weights.map(short) };
}

function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
