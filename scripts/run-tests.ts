import { clientIsFresh, generateClient } from '#scripts/generated-client';
import { ensureBuild } from '#scripts/launch/build';
import { boundaries } from '#scripts/stages/boundaries';
import { drift } from '#scripts/stages/drift';
import { endToEnd } from '#scripts/stages/end-to-end';
import { type Outcome, single } from '#scripts/stages/outcome';
import { sizes } from '#scripts/stages/sizes';
import { dead, lint, types } from '#scripts/stages/static-checks';
import { vitest } from '#scripts/stages/vitest';

/** In the order in which they tell most for the time they take. */
const STAGES: Record<string, (filters: string[]) => Promise<Outcome>> = {
  lint,
  types,
  boundaries,
  dead,
  drift,
  unit: (filters) => vitest('unit', filters),
  db: (filters) => vitest('db', filters),
  build: async () => {
    const needed = await ensureBuild((line) => console.log(line));
    return single(true, needed ? 'built' : 'fresh');
  },
  launch: (filters) => vitest('launch', filters),
  e2e: endToEnd,
};

/** `npm test` runs every stage; `npm run test:db -- scores` runs one, on the files whose paths hold "scores". */
const [wanted, ...filters] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(STAGES) : [wanted];
const total = { passed: 0, failed: 0 };
const summary: string[] = [];

if (!(await clientIsFresh())) await generateClient();
for (const name of names) {
  const outcome = await runStage(name);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
}
console.log(`\n${summary.join('\n')}`);
if (wanted === undefined) console.log(`\n${sizes().join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runStage(name: string): Promise<Outcome> {
  const stage = STAGES[name];
  if (stage === undefined)
    throw new Error(`There is no stage "${name}", only ${Object.keys(STAGES).join(', ')}.`);
  console.log(`\n== ${name}`);
  const began = performance.now();
  const outcome = await stage(filters).catch((error: unknown): Outcome => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, notes: ['broke off'] };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { passed, failed, notes } = outcome;
  summary.push(
    `${name.padEnd(11)}${passed} passed, ${failed} failed  ${[...notes, `${seconds} s`].join('; ')}`,
  );
  return outcome;
}
