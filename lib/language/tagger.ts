import { type Upos, uposTags } from '#lib/language/analysis';
import { type Encoding, rowsToMultiply } from '#lib/language/encoder';
import type { LanguageModel } from '#lib/language/language-model';
import { fillRows } from '#lib/language/tensors';
import { addWeighted } from '#lib/language/weight-product';

/** `lead`: how far the universal tag is ahead of the next one, in logits. */
export type Tags = { upos: Upos; xpos: string; lead: number };

/**
 * The universal tag and the Penn Treebank tag ("VBD") of each of `count` encoded words. Never throws.
 */
export function tagWords(encoding: Encoding, count: number, model: LanguageModel): Tags[] {
  const { scratch, labels } = model;
  const rows = rowsToMultiply(count);
  fillRows(scratch.tags, model.tensor('tags.bias').data, rows);
  addWeighted(model, scratch.tags, encoding.tags, model.weights('tags'), rows);
  return Array.from({ length: count }, (_, row) => {
    const base = row * scratch.tags.columns;
    const best = bestColumn(scratch.tags.data, base, labels.upos.length);
    const upos = labels.upos[best];
    const xpos = labels.xpos[bestColumn(scratch.tags.data, base + labels.upos.length, labels.xpos.length)];
    const lead = leadOf(scratch.tags.data, base, labels.upos.length, best);
    return { upos: uposTags.find((tag) => tag === upos) ?? 'X', xpos: xpos ?? 'FW', lead };
  });
}

/** Index of the largest of `columns` values from `base` on; the first of equals. */
export function bestColumn(values: Float32Array, base: number, columns: number): number {
  let best = 0;
  for (let column = 1; column < columns; column += 1) {
    if ((values[base + column] ?? 0) > (values[base + best] ?? 0)) best = column;
  }
  return best;
}

/** How far the column `chosen` is ahead of the best other one of `columns` values from `base` on; below 0 where another is better. */
export function leadOf(values: Float32Array, base: number, columns: number, chosen: number): number {
  let next = -Infinity;
  for (let column = 0; column < columns; column += 1) {
    const value = values[base + column] ?? 0;
    if (column !== chosen && value > next) next = value;
  }
  return (values[base + chosen] ?? 0) - next;
}
