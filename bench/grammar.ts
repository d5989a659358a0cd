import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readSources } from '#cli/read-sources';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';

/** Of many questions, every so many-th; the parser is slow. */
const ASKED_MAX = 150;

/**
 * `node bench/grammar.ts XQUAD.json FILE…`: how many of our questions on these articles an independent grammar (link-grammar, Debian)
 * takes as whole, beside questions that people wrote. What counts is the ratio: it refuses one in five of theirs.
 */
const [questionsPath, ...articles] = process.argv.slice(2);
if (spawnSync('link-parser', ['--version']).error) {
  process.stdout.write('link-grammar is not installed (Debian: apt-get install link-grammar): skipped.\n');
} else if (questionsPath === undefined || articles.length === 0) {
  process.stderr.write('Usage: node bench/grammar.ts XQUAD.json FILE…\n');
  process.exitCode = 2;
} else {
  await compare(questionsPath, articles);
}

async function compare(path: string, files: string[]): Promise<void> {
  const human = shareAccepted(questionsIn(readFileSync(path, 'utf8')));
  const sources = await readSources(files);
  const stems = sources.flatMap((source) =>
    generateItems([source], { seed: 1, judge: judgeFor([source]) }).shown.map(({ stem, key }) =>
      stem.replace(/_{5}/, key),
    ),
  );
  const ours = shareAccepted(stems);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(
    `| asked by | taken as whole |\n| --- | --- |\n| people | ${percent(human)} |\n| us | ${percent(ours)} |\n| ratio | ${(ours / human).toFixed(2)} |\n`,
  );
}

function questionsIn(json: string): string[] {
  const found = [...json.matchAll(/"question"\s*:\s*"((?:[^"\\]|\\.)*)"/g)];
  return found.map(([, text = '']) => JSON.parse(`"${text}"`) as string);
}

/** Share of the sentences that have a parse in which no word is left out. */
function shareAccepted(all: string[]): number {
  const every = Math.max(1, Math.ceil(all.length / ASKED_MAX));
  const sentences = all.filter((_, at) => at % every === 0).map((text) => text.replace(/\s+/g, ' '));
  const { stdout, stderr } = spawnSync('link-parser', ['en', '-batch', '-verbosity=1', '-timeout=3'], {
    input: `${sentences.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const refused = Number(/(\d+) errors?/.exec(stdout + stderr)?.[1] ?? Number.NaN);
  return 1 - refused / sentences.length;
}
