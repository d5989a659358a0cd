import { parseArgs } from 'node:util';
import { z } from 'zod';
import { articleFilesIn } from '#cli/article-files';
import { type Command, UsageError } from '#cli/command';
import { readJsonLines } from '#cli/read-json-lines';
import { readSources } from '#cli/read-sources';
import { articleJudges } from '#lib/fact-checks/judge-corpus';

const USAGE = 'Usage: check --corpus DIR "CLAIM"   or   check --corpus DIR --claims FILE.jsonl';

/** `check --corpus DIR "CLAIM"` or `--claims FILE.jsonl`: each claim judged against the articles of a folder, one line each. */
export const check: Command = async (args, streams) => {
  const { corpus, lines } = await readOptions(args);
  const sources = await readSources(await articleFilesIn(corpus));
  const judgeOf = articleJudges(sources);
  for (const { claim, article, ...rest } of lines) {
    const judgement = judgeOf(article)(claim, null);
    streams.out(
      JSON.stringify({ ...rest, ...(article === undefined ? {} : { article }), ...judgement, claim }),
    );
  }
  return 0;
};

const lineSchema = z.looseObject({ claim: z.string(), article: z.string().optional() });
type Line = z.infer<typeof lineSchema>;

async function readOptions(args: string[]): Promise<{ corpus: string; lines: Line[] }> {
  const { values, positionals } = parseOptions(args);
  const { corpus, claims } = values;
  const [claim, ...more] = positionals;
  if (corpus === undefined || more.length > 0 || (claim === undefined) === (claims === undefined)) {
    throw new UsageError(USAGE);
  }
  if (claims === undefined) return { corpus, lines: [{ claim: claim ?? '' }] };
  const lines = (await readJsonLines(claims)).map(({ line, value }) => {
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) throw new UsageError(`${claims}: line ${line} has no "claim" to check.`);
    return parsed.data;
  });
  return { corpus, lines };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { corpus: { type: 'string' }, claims: { type: 'string' } },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
