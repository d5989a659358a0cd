import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { engines } from '#bench/engines';
import type { Cost } from '#bench/measure-engine';
import { table } from '#bench/table';

/**
 * `npm run bench:language`: speed and memory of our reading of a text beside the registry's, on the same text in one run, each
 * engine in a process of its own; how our time grows with the text; what hostile texts cost us.
 */
const costs = Object.keys(engines).map((name): [string, Cost] => [name, costOf(name)]);

print(
  ['engine', 'load ms', 'words/s', '500 words, warm ms', 'memory held MB', 'at most MB'],
  costs.map(([name, cost]) => [
    name,
    cost.loadMs.toFixed(0),
    cost.wordsPerSecond.toFixed(0),
    cost.articleMs.toFixed(1),
    cost.heldMegabytes.toFixed(0),
    cost.peakMegabytes.toFixed(0),
  ]),
);
print(
  ['engine', ...(costs[0]?.[1].byLength ?? []).map(({ kilobytes }) => `${kilobytes} kB: ms (µs/word)`)],
  costs.map(([name, { byLength }]) => [
    name,
    ...byLength.map(({ ms, microsecondsPerWord }) => `${ms.toFixed(0)} (${microsecondsPerWord.toFixed(0)})`),
  ]),
);
const ours = costs.filter(([, { hostile }]) => hostile.length > 0);
print(
  ['80,000 characters of …', ...ours.map(([name]) => `${name}, ms`)],
  (ours[0]?.[1].hostile ?? []).map(({ name }, index) => [
    name,
    ...ours.map(([, { hostile }]) => (hostile[index]?.ms ?? 0).toFixed(0)),
  ]),
);

function costOf(name: string): Cost {
  const file = join(import.meta.dirname, 'measure-engine.ts');
  // The others are known to hang on hostile texts.
  const rest = name.startsWith('claimcheck') ? ['hostile'] : [];
  const output = execFileSync(process.execPath, ['--expose-gc', file, name, ...rest], { encoding: 'utf8' });
  return JSON.parse(output) as Cost;
}

function print(head: string[], rows: string[][]): void {
  console.log(table(head, rows));
}
