import { type Encoding, rowsToMultiply } from '#lib/language/encoder';
import { type NameType, nameTypes } from '#lib/language/gum-mentions';
import type { LanguageModel } from '#lib/language/language-model';
import { bestColumn } from '#lib/language/tagger';
import { addProduct, fillRows } from '#lib/language/tensors';

/** `name`: the type of the name or date that this word is the head of, if any. `kind`: what a noun names. */
export type WordNaming = { name: NameType | null; kind: string };

/** Logits taken off "no name" for a proper noun in a role of its own: there it seldom is anything else. Tuned on GUM dev. */
const LEAN_TO_NAMES = 0.7;

/**
 * For each encoded word, whether it heads a name or date and of which type; and the kind of thing that it names if it
 * is a noun. `isLikelyName` says where a name is to be expected. Never throws.
 */
export function nameHeads(
  encoding: Encoding,
  count: number,
  model: LanguageModel,
  isLikelyName: (row: number) => boolean,
): WordNaming[] {
  const { kernel, scratch, labels } = model;
  const rows = rowsToMultiply(count);
  fillRows(scratch.entities, model.tensor('entities.bias').data, rows);
  addProduct(kernel, scratch.entities, encoding.top, model.tensor('entities'), rows);
  const { data, columns } = scratch.entities;
  const none = labels.names.indexOf('none');
  return Array.from({ length: count }, (_, row) => {
    const base = row * columns;
    if (isLikelyName(row)) data[base + none] = (data[base + none] ?? 0) - LEAN_TO_NAMES;
    const name = labels.names[bestColumn(data, base, labels.names.length)];
    const kind = labels.nounKinds[bestColumn(data, base + labels.names.length, labels.nounKinds.length)];
    return { name: nameTypes.find((type) => type === name) ?? null, kind: kind ?? 'abstract' };
  });
}
