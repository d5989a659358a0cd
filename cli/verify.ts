import { parseArgs } from 'node:util';
import { type Command, UsageError } from '#cli/command';
import { readJsonLines } from '#cli/read-json-lines';
import { readSources } from '#cli/read-sources';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { itemSchema } from '#lib/items/item';
import { verifyItem } from '#lib/items/verify-item';

const USAGE = 'Usage: verify --items ITEMS.jsonl FILE…';

/** `verify --items ITEMS.jsonl FILE…`: each key derived again from the articles alone; exit 1 if any does not hold. */
export const verify: Command = async (args, streams) => {
  const { itemsPath, paths } = readOptions(args);
  const lines = await readJsonLines(itemsPath);
  const sources = await readSources(paths);
  const judge = judgeFor(sources);
  let allHold = true;
  for (const { value } of lines) {
    const item = itemSchema.safeParse(value);
    const verification = item.success
      ? verifyItem(item.data, sources, judge)
      : { ok: false as const, reason: 'it is not an item: a field is missing or of another type' };
    const id = item.success ? item.data.id : idOf(value);
    allHold &&= verification.ok;
    streams.out(
      JSON.stringify({ id, ok: verification.ok, reason: verification.ok ? null : verification.reason }),
    );
  }
  return allHold ? 0 : 1;
};

function readOptions(args: string[]): { itemsPath: string; paths: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { items: { type: 'string' } },
    });
    if (values.items === undefined) throw new UsageError(USAGE);
    return { itemsPath: values.items, paths: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(USAGE);
  }
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;
}
