import { readFileSync } from 'node:fs';
import type { PairJudge } from '#lib/fact-checks/pair-judge';
import { judgeSchema } from '#lib/fact-checks/pair-model';
import { shippedFile } from '#lib/language/shipped-file';

export const VERDICT_MODEL = 'lib/fact-checks/model/verdicts.json';

let loaded: PairJudge | null = null;

/** The trained judge of verdicts. @throws when its file is not there; `node training/train-verdicts.ts` makes it */
export function loadVerdictModel(): PairJudge {
  if (loaded) return loaded;
  const path = shippedFile(VERDICT_MODEL);
  if (path === null)
    throw new Error('the judge of verdicts is missing: node training/train-verdicts.ts makes it');
  loaded = judgeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return loaded;
}
