import { engines } from '#bench/engines';
import { hostileTexts } from '#bench/hostile-texts';
import { countWords, sampleArticle, sampleText } from '#bench/sample-text';

/** What one engine costs, measured in a process of its own. Times are of the processor, all threads together. */
export type Cost = {
  loadMs: number;
  wordsPerSecond: number;
  articleMs: number;
  articleWords: number;
  /** Resident memory added when the longest text has been read and let go, and the most while reading it. */
  heldMegabytes: number;
  peakMegabytes: number;
  byLength: { kilobytes: number; ms: number; microsecondsPerWord: number }[];
  hostile: { name: string; ms: number }[];
};

const LENGTHS = [1000, 10_000, 100_000, 200_000];
const ARTICLE_WORDS = 500;
const ARTICLE_RUNS = 21;
/** Enough for the just-in-time compiler to have done its work. */
const WARM_UP_CHARACTERS = 200_000;
const MEGABYTE = 1_000_000;

const [name = ''] = process.argv.slice(2);
const isHostileToo = process.argv[3] === 'hostile';
process.stdout.write(`${JSON.stringify(await measure(name))}\n`);

async function measure(engine: string): Promise<Cost> {
  const load = engines[engine];
  if (!load) throw new Error(`No engine is called ${engine}: ${Object.keys(engines).join(', ')}`);
  const sample = sampleText(WARM_UP_CHARACTERS);
  const before = residentBytes();
  const started = performance.now();
  const read = await load();
  read('The mayor opened the bridge.');
  const loadMs = performance.now() - started;
  read(sample);
  const peakMegabytes = (1024 * process.resourceUsage().maxRSS - before) / MEGABYTE;
  const heldMegabytes = (residentBytes() - before) / MEGABYTE;
  const byLength = LENGTHS.map((length) => {
    const text = sampleText(length);
    const ms = median(5, () => read(text));
    return { kilobytes: length / 1000, ms, microsecondsPerWord: (1000 * ms) / countWords(text) };
  });
  const article = sampleArticle(ARTICLE_WORDS);
  const articleMs = median(ARTICLE_RUNS, () => read(article));
  const hostile = isHostileToo
    ? hostileTexts().map(([kind, text]) => ({ name: kind, ms: processorMs(() => read(text)) }))
    : [];
  const wordsPerSecond = 1e6 / (byLength[2]?.microsecondsPerWord ?? Number.POSITIVE_INFINITY);
  const articleWords = countWords(article);
  return { loadMs, wordsPerSecond, articleMs, articleWords, heldMegabytes, peakMegabytes, byLength, hostile };
}

/** With all garbage given back: between texts the runtime would keep some of it for a while. */
function residentBytes(): number {
  globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'sync' });
  return process.memoryUsage.rss();
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => processorMs(work)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** Time on the processor, helpers of the runtime included: a busy machine does not change it much. */
function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
