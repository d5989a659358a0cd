import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { articleFilesIn, articleFilesNamed } from '#cli/article-files';
import { UsageError } from '#cli/command';
import { readJsonLines } from '#cli/read-json-lines';
import { readSources } from '#cli/read-sources';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { fm2Pairs, fm2Rows, fm2TriplePairs, symmetricPairs } from '#lib/fact-checks/benchmark-pairs';
import { evaluatePairs } from '#lib/fact-checks/evaluate-pairs';
import { evaluateProbes } from '#lib/fact-checks/evaluate-probes';
import { evaluateRetrieval } from '#lib/fact-checks/evaluate-retrieval';
import { loadPairModel } from '#lib/fact-checks/pair-model';
import { type Probe, readProbe } from '#lib/fact-checks/probe';

const USAGE = 'Usage: evaluate verdicts FILE.jsonl --format fm2|symmetric|probes [--corpus DIR] [--wrong]';

/**
 * `evaluate verdicts FILE.jsonl --format fm2|symmetric|probes`: verdicts against those of people. Probes are lines `{claim, verdict,
 * article?}` about the articles of `--corpus`, or of the file's own folder; the single wrong verdicts are told with `--wrong` alone.
 */
export async function verdictFigures(args: string[]): Promise<object[]> {
  const { path, format, corpus, wrong } = readOptions(args);
  const lines = (await readJsonLines(path)).map(({ value }) => value);
  if (lines.length === 0) throw new UsageError(`${path}: holds no lines.`);
  try {
    if (format === 'symmetric') return [evaluatePairs(symmetricPairs(lines), loadPairModel(), 'symmetric')];
    if (format === 'probes') {
      const probes = lines.map(readProbe);
      const sources = await readProbed(probes, corpus ?? dirname(path));
      const { wrong: wrongOnes, ...totals } = evaluateProbes(probes, sources);
      return [wrong ? { ...totals, wrong: wrongOnes } : totals];
    }
    const rows = fm2Rows(lines);
    return [
      evaluatePairs(fm2Pairs(rows), loadPairModel(), 'fm2'),
      evaluatePairs(fm2TriplePairs(rows), loadPairModel(), 'fm2-three'),
      evaluateRetrieval(rows),
    ];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const { path: place, message } = error.issues[0] ?? { path: [], message: 'unreadable' };
    throw new UsageError(`${path}: is no ${format} file (${place.join('.')}: ${message}).`);
  }
}

/** The articles that the probes name, each under that name; the whole folder where one names none. */
async function readProbed(probes: readonly Probe[], folder: string): Promise<ArticleClaims[]> {
  const names = [...new Set(probes.map(({ article }) => article))];
  if (!names.every((name) => name !== undefined)) return readSources(await articleFilesIn(folder));
  const sources = await readSources(await articleFilesNamed(folder, names));
  return sources.map((source, at) => ({
    ...source,
    article: { ...source.article, name: names[at] ?? source.article.name },
  }));
}

type Options = { path: string; format: string; corpus: string | undefined; wrong: boolean };

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        corpus: { type: 'string' },
        wrong: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    const { format, corpus, wrong } = values;
    if (path === undefined || more.length > 0 || !/^(?:fm2|symmetric|probes)$/.test(format ?? '')) {
      throw new UsageError(USAGE);
    }
    return { path, format: format ?? '', corpus, wrong };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(USAGE);
  }
}
