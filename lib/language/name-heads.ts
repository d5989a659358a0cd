import { type Encoding, rowsToMultiply } from '#lib/language/encoder';
import { type NameType, nameTypes } from '#lib/language/gum-mentions';
import type { LanguageModel } from '#lib/language/language-model';
import { bestColumn } from '#lib/language/tagger';
import { addProduct, fillRows } from '#lib/language/tensors';

/**
 * `name`: the type of the name or date that this word is the head of, if any; `nameChances`: the chance of none, then of each of
 * `nameTypes`. `kind`: what a noun names.
 */
export type WordNaming = { name: NameType | null; nameChances: Float32Array; kind: string };

/** Logits taken off "no name" everywhere, and for a proper noun in a role of its own, which seldom is none. Tuned on GUM dev. */
const LEAN_TO_NAMES = 0.4;
const LEAN_OF_LIKELY = 0.4;

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
  const types = ['none', ...nameTypes].map((type) => labels.names.indexOf(type));
  const none = labels.names.indexOf('none');
  return Array.from({ length: count }, (_, row) => {
    const base = row * columns;
    const lean = LEAN_TO_NAMES + (isLikelyName(row) ? LEAN_OF_LIKELY : 0);
    data[base + none] = (data[base + none] ?? 0) - lean;
    const nameChances = shares(types.map((type) => data[base + type] ?? 0));
    const best = bestColumn(nameChances, 0, nameChances.length);
    const kind = labels.nounKinds[bestColumn(data, base + labels.names.length, labels.nounKinds.length)];
    return { name: nameTypes[best - 1] ?? null, nameChances, kind: kind ?? 'abstract' };
  });
}

/** The softmax of a few scores. */
function shares(scores: readonly number[]): Float32Array {
  const most = Math.max(...scores);
  const powers = Float32Array.from(scores, (score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
