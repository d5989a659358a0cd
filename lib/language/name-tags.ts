import { type Encoding, rowsToMultiply } from '#lib/language/encoder';
import { type NameType, nameTypes } from '#lib/language/gum-mentions';
import type { LanguageModel } from '#lib/language/language-model';
import { bestColumn } from '#lib/language/tagger';
import { addProduct, fillRows } from '#lib/language/tensors';

export type NameTag = 'O' | `B-${NameType}` | `I-${NameType}`;
export type WordNaming = { name: NameTag; kind: string };

const tagOrder: NameTag[] = ['O', ...nameTypes.flatMap((type): NameTag[] => [`B-${type}`, `I-${type}`])];

/**
 * For each encoded word, whether it begins, continues or is outside of a name or date (the best sequence in which no name
 * continues that has not begun), and the kind of thing that it names if it is a noun. Never throws.
 */
export function tagNames(encoding: Encoding, count: number, model: LanguageModel): WordNaming[] {
  const { kernel, scratch, labels } = model;
  const rows = rowsToMultiply(count);
  fillRows(scratch.entities, model.tensor('entities.bias').data, rows);
  addProduct(kernel, scratch.entities, encoding.top, model.tensor('entities'), rows);
  const width = scratch.entities.columns;
  const sequence = bestSequence(scratch.entities.data, width, count);
  return Array.from(sequence, (tag, row) => {
    const kindAt = row * width + tagOrder.length;
    const kind =
      labels.nounKinds[bestColumn(scratch.entities.data, kindAt, labels.nounKinds.length)] ?? 'abstract';
    return { name: tagOrder[tag] ?? 'O', kind };
  });
}

/** Viterbi over the tags: an inside tag (even, from 2 on) follows only the begin or inside tag of its type. */
function bestSequence(scores: Float32Array, width: number, count: number): Int32Array {
  const tags = tagOrder.length;
  let totals = Float64Array.from({ length: tags }, (_, tag) =>
    isInside(tag) ? -Infinity : (scores[tag] ?? 0),
  );
  const previous = new Int32Array(count * tags);
  for (let row = 1; row < count; row += 1) {
    const best = indexOfMaximum(totals);
    const next = new Float64Array(tags);
    for (let tag = 0; tag < tags; tag += 1) {
      const from = isInside(tag) ? ((totals[tag] ?? 0) >= (totals[tag - 1] ?? 0) ? tag : tag - 1) : best;
      previous[row * tags + tag] = from;
      next[tag] = (totals[from] ?? 0) + (scores[row * width + tag] ?? 0);
    }
    totals = next;
  }
  const sequence = new Int32Array(count);
  let tag = indexOfMaximum(totals);
  for (let row = count - 1; row >= 0; row -= 1) {
    sequence[row] = tag;
    tag = previous[row * tags + tag] ?? 0;
  }
  return sequence;
}

function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0;
}

function indexOfMaximum(values: Float64Array): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}
