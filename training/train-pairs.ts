import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type BenchmarkPair,
  fm2Pairs,
  fm2Rows,
  fm2SparePairs,
  fm2TriplePairs,
  symmetricPairs,
} from '#lib/fact-checks/benchmark-pairs';
import { calibrationError, type Given, selectivePoints } from '#lib/fact-checks/calibration';
import {
  classesOf,
  crossValidate,
  foldOf,
  type Labelled,
  likeliest,
  type Shares,
} from '#lib/fact-checks/cross-validate';
import { figuresOf } from '#lib/fact-checks/figures';
import { pairFeatures } from '#lib/fact-checks/pair-features';
import { judgeShares, type PairJudge, tempered } from '#lib/fact-checks/pair-judge';
import { claimHash, type PairModel, type PairTask } from '#lib/fact-checks/pair-model';
import { fitJudge, fitTemperature, type JudgeOptions } from '#training/fit-judge';

/**
 * `node training/train-pairs.ts`: makes lib/fact-checks/model/pairs.json from the dev files of FEVER-Symmetric and Fool Me Twice, and
 * prints what groups held out by turns say of it. DATA names the folder, OUT the file.
 */
const DATA = process.env.DATA ?? '../shared/data';
const OUT = process.env.OUT ?? 'lib/fact-checks/model/pairs.json';
const FILES = { symmetric: `${DATA}/fever-symmetric/dev.jsonl`, fm2: `${DATA}/fool-me-twice/dev.jsonl` };
/** Tuned by cross-validation: the smaller the set and the more alike its features, the stronger the ridge and the smaller the trees. */
const OPTIONS: Record<PairTask, JudgeOptions> = {
  symmetric: { ridge: 0.3, rounds: 200, leaves: 6, treeShare: 0.3 },
  fm2: { ridge: 0.3, rounds: 120, leaves: 4, treeShare: 0.5 },
  'fm2-three': { ridge: 0.2, rounds: 200, leaves: 8, treeShare: 0.7 },
};
const SEEDS = [1, 2];
const CONFIDENCES = [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

if (Object.values(FILES).every((file) => existsSync(file))) train();
else process.stdout.write(`skipped: no fact-checking data in ${DATA}\n`);

function train(): void {
  const rows = fm2Rows(readLines(FILES.fm2));
  const pairs = {
    symmetric: symmetricPairs(readLines(FILES.symmetric)),
    fm2: fm2Pairs(rows),
    'fm2-three': fm2TriplePairs(rows),
  };
  const model: PairModel = {
    tasks: {
      symmetric: trained('symmetric', examplesOf(pairs.symmetric)),
      fm2: trained('fm2', examplesOf(pairs.fm2)),
      'fm2-three': trained('fm2-three', examplesOf(pairs['fm2-three']), examplesOf(fm2SparePairs(rows))),
    },
    seen: [...new Set(Object.values(pairs).flatMap((own) => own.map(({ claim }) => claimHash(claim))))],
  };
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
  writeFileSync(OUT, `${JSON.stringify(model, short)}\n`);
}

function examplesOf(pairs: readonly BenchmarkPair[]): Labelled[] {
  return pairs.map(({ claim, evidence, title, label, group }) => ({
    features: pairFeatures(claim, evidence, title),
    label,
    group,
  }));
}

function trained(task: PairTask, examples: readonly Labelled[], spare: readonly Labelled[] = []): PairJudge {
  const temperatures = SEEDS.map((seed) => {
    const held = crossValidate(
      examples,
      (seen, fold) => {
        const more = spare.filter(({ group }) => foldOf(group, seed) !== fold);
        const judge = fitJudge(seen, OPTIONS[task], more);
        return (features) => judgeShares(judge, features);
      },
      seed,
    );
    const temperature = fitTemperature(examples, held);
    tell(task, seed, examples, held, temperature);
    return temperature;
  });
  const temperature = temperatures.reduce((sum, own) => sum + own, 0) / temperatures.length;
  return { ...fitJudge(examples, OPTIONS[task], spare), temperature };
}

/** Prints what a judge that saw none of their group says of the examples. */
function tell(
  task: PairTask,
  seed: number,
  examples: readonly Labelled[],
  held: readonly Shares[],
  temperature: number,
): void {
  const classes = classesOf(examples);
  const right = examples.map(({ label }) => label);
  const labels = held.map((shares) => likeliest(classes, shares));
  const givenAt = (heat: number): Given[] =>
    held.map((shares, at) => ({
      confidence: Math.max(...tempered(shares, heat)),
      right: labels[at] === right[at],
    }));
  const given = givenAt(temperature);
  const decisive = given.filter((_, at) => labels[at] !== 'NOT ENOUGH INFO');
  const figures = {
    task,
    heldOut: true,
    seed,
    ...figuresOf(right, labels),
    temperature,
    calibrationError: { raw: calibrationError(givenAt(1)), calibrated: calibrationError(given) },
    decisive: selectivePoints(decisive, CONFIDENCES, examples.length),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
