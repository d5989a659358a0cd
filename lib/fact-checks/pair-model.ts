import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PairJudge } from '#lib/fact-checks/pair-judge';
import { treeModelSchema } from '#lib/language/boosted-trees';
import { shippedFile } from '#lib/language/shipped-file';
import { hashString } from '#lib/language/word-features';

/** What a trained judge was trained for. */
export const pairTasks = ['symmetric', 'fm2', 'fm2-three'] as const;
export type PairTask = (typeof pairTasks)[number];

const linearSchema = z.object({
  classes: z.array(z.string()),
  names: z.array(z.string()),
  means: z.array(z.number()),
  scales: z.array(z.number()),
  weights: z.array(z.array(z.number())),
});
export const judgeSchema = z.object({
  linear: linearSchema,
  trees: treeModelSchema,
  treeShare: z.number().min(0).max(1),
  temperature: z.number().positive(),
});
const modelSchema = z.object({
  tasks: z.record(z.enum(pairTasks), judgeSchema),
  /** Hashes of the claims that it was trained on, so that an evaluation can tell what it has seen. */
  seen: z.array(z.int()),
});
export type PairModel = z.infer<typeof modelSchema>;

const FILE = 'lib/fact-checks/model/pairs.json';

let loaded: PairModel | null = null;

/** The trained judge of pairs. @throws when its file is not there; `node training/train-pairs.ts` makes it */
export function loadPairModel(): PairModel {
  if (loaded) return loaded;
  const path = shippedFile(FILE);
  if (path === null) throw new Error('the judge of pairs is missing: node training/train-pairs.ts makes it');
  loaded = modelSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return loaded;
}

export function taskJudge(model: PairModel, task: PairTask): PairJudge {
  return model.tasks[task];
}

/** The number that stands for a claim among those seen. */
export function claimHash(claim: string): number {
  return hashString(claim, CLAIM_SEED);
}

const CLAIM_SEED = 41;
