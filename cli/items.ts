import { parseArgs } from 'node:util';
import { type Command, UsageError } from '#cli/command';
import { readSources } from '#cli/read-sources';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { FILL_MIN_SCORE, generateItems } from '#lib/items/generate-items';
import { type ItemKind, itemKindSchema } from '#lib/items/item';

const USAGE =
  'Usage: items FILE… [--seed N] [--per-article N] [--kinds yes-no,true-false,multiple-choice,cloze,verdict] [--all]';

/** `items FILE…`: questions with their proofs, best first; with `--all` also what is not shown, with the reason. */
export const items: Command = async (args, streams) => {
  const { paths, seed, perArticle, kinds, all } = readOptions(args);
  const sources = await readSources(paths);
  const { shown, rejected } = generateItems(sources, {
    seed,
    judge: judgeFor(sources),
    ...(kinds ? { kinds } : {}),
    ...(perArticle === null ? {} : { perArticle, minScore: FILL_MIN_SCORE }),
  });
  for (const item of shown) streams.out(JSON.stringify(item));
  if (!all) return 0;
  for (const { item, reason } of rejected) streams.out(JSON.stringify({ ...item, rejected: reason }));
  return 0;
};

type Options = {
  paths: string[];
  seed: number;
  perArticle: number | null;
  kinds: ItemKind[] | null;
  all: boolean;
};

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        'per-article': { type: 'string' },
        kinds: { type: 'string' },
        all: { type: 'boolean', default: false },
      },
    });
    const { seed, kinds, all, 'per-article': perArticle } = values;
    return {
      paths: positionals,
      seed: wholeNumber('--seed', seed, 0),
      perArticle: perArticle === undefined ? null : wholeNumber('--per-article', perArticle, 1),
      kinds: kinds === undefined ? null : kinds.split(',').map(kindNamed),
      all,
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(USAGE);
  }
}

/** Seeds are 32-bit: more would not change the choice. */
const NUMBER_MAX = 2 ** 31 - 1;

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > NUMBER_MAX) {
    throw new UsageError(`${option} takes a whole number from ${least} to ${NUMBER_MAX}, not "${text}".`);
  }
  return value;
}

function kindNamed(name: string): ItemKind {
  const kind = itemKindSchema.safeParse(name.trim());
  if (!kind.success)
    throw new UsageError(`There is no kind of item "${name}": ${itemKindSchema.options.join(', ')}.`);
  return kind.data;
}
