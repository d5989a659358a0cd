import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { articleFilesIn } from '#cli/article-files';
import { UsageError } from '#cli/command';
import { readJsonLines } from '#cli/read-json-lines';
import { readSources } from '#cli/read-sources';
import { fm2Pairs, fm2Rows, fm2TriplePairs, symmetricPairs } from '#lib/fact-checks/benchmark-pairs';
import { evaluatePairs } from '#lib/fact-checks/evaluate-pairs';
import { evaluateProbes, readProbe } from '#lib/fact-checks/evaluate-probes';
import { evaluateRetrieval } from '#lib/fact-checks/evaluate-retrieval';
import { loadPairModel } from '#lib/fact-checks/pair-model';

const USAGE = 'Usage: evaluate verdicts FILE.jsonl --format fm2|symmetric|probes [--corpus DIR]';

/**
 * `evaluate verdicts FILE.jsonl --format fm2|symmetric|probes`: verdicts against those of people. Probes are lines `{claim, verdict,
 * article?}` about the articles of `--corpus`, or of the file's own folder.
 */
export async function verdictFigures(args: string[]): Promise<object[]> {
  const { path, format, corpus } = readOptions(args);
  const lines = (await readJsonLines(path)).map(({ value }) => value);
  if (lines.length === 0) throw new UsageError(`${path}: holds no lines.`);
  try {
    if (format === 'symmetric') return [evaluatePairs(symmetricPairs(lines), loadPairModel(), 'symmetric')];
    if (format === 'probes') {
      const sources = await readSources(await articleFilesIn(corpus ?? dirname(path)));
      return [evaluateProbes(lines.map(readProbe), sources)];
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

function readOptions(args: string[]): { path: string; format: string; corpus: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, corpus: { type: 'string' } },
    });
    const [path, ...more] = positionals;
    const { format, corpus } = values;
    if (path === undefined || more.length > 0 || !/^(?:fm2|symmetric|probes)$/.test(format ?? '')) {
      throw new UsageError(USAGE);
    }
    return { path, format: format ?? '', corpus };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(USAGE);
  }
}
