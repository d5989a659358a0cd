import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openCheckCorpus } from '#bench/check-corpus';
import { processorMs } from '#bench/processor-time';
import { table } from '#bench/table';
import { guest } from '#lib/auth/actor';
import { fm2Rows } from '#lib/fact-checks/benchmark-pairs';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { COUNTS_KEPT_MS } from '#lib/fact-checks/common-words';
import { findPassages } from '#lib/fact-checks/find-passages';
import { showChecked } from '#lib/fact-checks/queries';
import { readTypedClaims } from '#lib/fact-checks/read-typed-claims';
import { closeDb, sqlPool } from '#lib/platform/db';
import { applyMigrations } from '#prisma/apply-migrations';
import { openTemporaryCluster } from '#scripts/embedded/temporary-cluster';

/**
 * `npm run bench:checks -- FILE.jsonl`: what one check costs, by the number of stored sentences. Fills a scratch database with the
 * articles of a Fool Me Twice file and copies of them under other names, checks the file's claims one at a time and then at a steady
 * rate, whatever is still under way, and tells the times, the time on the processor and how they grow.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sentences: { type: 'string', default: '10000,100000' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    checks: { type: 'string', default: '300' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('Name a file of Fool Me Twice (JSON Lines).');
const rows = fm2Rows(
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const today = '2026-01-01';
/** Enough for the just-in-time compiler to have done its work. */
const WARM_UP_CHECKS = 60;
const checkable = rows.filter(({ text }) => {
  const read = readTypedClaims(text, today);
  return read.kind === 'read' && read.claims.length === 1 && read.claims[0]?.kind === 'checkable';
});
const asked = checkable.slice(0, Number(values.checks));
/** Others than those, so that none has been read before. */
const others = checkable.slice(Number(values.checks));

const cluster = await openTemporaryCluster();
try {
  process.env.DATABASE_URL = cluster.url('postgres');
  process.env.NEXTAUTH_SECRET = 'for this measurement and nothing else';
  await applyMigrations(cluster.url('postgres'));
  // Filling takes longer than any statement of the product may.
  const filling = new pg.Pool({ connectionString: cluster.url('postgres') });
  const corpus = openCheckCorpus(filling, rows);
  const figures: Figures[] = [];
  for (const size of values.sentences.split(',').map(Number)) {
    figures.push(await measure(await corpus.fillTo(size)));
    print(figures);
  }
  await filling.end();
} finally {
  await closeDb();
  await cluster.stop();
}

type Figures = {
  sentences: number;
  alone: number[];
  steady: number[];
  cpuMs: { node: number; postgres: number | null };
  found: number;
};

async function measure(sentences: number): Promise<Figures> {
  await pause(COUNTS_KEPT_MS);
  for (const { text } of others.slice(-WARM_UP_CHECKS)) await check(text);
  const before = await processorMs(sqlPool());
  const alone: number[] = [];
  for (const { text } of asked) alone.push(await timed(text, performance.now()));
  const after = await processorMs(sqlPool());
  const cpuMs = {
    node: (after.node - before.node) / asked.length,
    postgres:
      after.postgres === null || before.postgres === null
        ? null
        : (after.postgres - before.postgres) / asked.length,
  };
  const steady = await atRate(Number(values.rate), Number(values.seconds));
  return { sentences, alone, steady, cpuMs, found: await shareFound() };
}

/** Starts a check every so often, whether or not those before have ended; each counts from when it was due. */
async function atRate(rate: number, seconds: number): Promise<number[]> {
  const begun = performance.now();
  const underWay: Promise<number>[] = [];
  for (let at = 0; at < rate * seconds; at += 1) {
    const due = begun + (1000 * at) / rate;
    await pause(Math.max(0, due - performance.now()));
    underWay.push(timed(others[at % others.length]?.text ?? '', due));
  }
  return Promise.all(underWay);
}

async function timed(text: string, since: number): Promise<number> {
  await check(text);
  return performance.now() - since;
}

async function check(text: string): Promise<void> {
  const checked = await checkClaims(guest, text, new Date(`${today}T12:00:00Z`));
  if (checked.kind === 'checked') await showChecked(guest, checked.claims);
}

/** Share of the claims with a sentence of their gold evidence among the candidates. */
async function shareFound(): Promise<number> {
  let found = 0;
  for (const { text, gold_evidence, wikipedia_page } of asked) {
    const passages = (await findPassages(guest, text)).filter(({ title }) => title === wikipedia_page);
    if (passages.some((passage) => gold_evidence.some((gold) => gold.text.includes(passage.text))))
      found += 1;
  }
  return found / asked.length;
}

function print(figures: readonly Figures[]): void {
  const [first] = figures;
  const cells = figures.map(({ sentences, alone, steady, cpuMs, found }) => [
    sentences.toLocaleString('en'),
    ms(percentile(alone, 0.5)),
    ms(percentile(alone, 0.95)),
    ms(percentile(steady, 0.5)),
    ms(percentile(steady, 0.95)),
    ms(cpuMs.node),
    cpuMs.postgres === null ? '-' : ms(cpuMs.postgres),
    first ? (processorOf(cpuMs) / processorOf(first.cpuMs)).toFixed(2) : '1.00',
    `${(100 * found).toFixed(1)} %`,
  ]);
  const head = [
    'sentences',
    'alone p50',
    'p95',
    `${values.rate} a second p50`,
    'p95',
    'Node CPU',
    'Postgres CPU',
    'growth',
    'gold among candidates',
  ];
  console.log(table(head, cells));
}

/** Growth is told by time on the processor: how busy the machine is changes it little. */
function processorOf({ node, postgres }: Figures['cpuMs']): number {
  return node + (postgres ?? 0);
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
