import { type Encoding, rowsToMultiply } from '#lib/language/encoder';
import type { LanguageModel } from '#lib/language/language-model';
import { type NameType, nameTypes } from '#lib/language/name-types';
import { bestColumn } from '#lib/language/tagger';
import { fillRows } from '#lib/language/tensors';
import { addWeighted } from '#lib/language/weight-product';

/**
 * `name`: the type of the name or date that this word is the head of, if any; `nameChances`: the chance of none, then of each of
 * `nameTypes`, null for a word that is no proper noun. `kind`: what a noun names.
 */
export type WordNaming = { name: NameType | null; nameChances: readonly number[] | null; kind: string };

/** Logits taken off "no name" everywhere, and for a proper noun in a role of its own, which seldom is none. Tuned on GUM dev. */
const LEAN_TO_NAMES = 0.4;
const LEAN_OF_LIKELY = 0.4;

/**
 * For each encoded word, whether it heads a name or date and of which type; and the kind of thing that it names if it
 * is a noun. `isName` tells proper nouns, `isPartOfName` those that belong to another's name. Never throws.
 */
export function nameHeads(
  encoding: Encoding,
  count: number,
  model: LanguageModel,
  isName: (row: number) => boolean,
  isPartOfName: (row: number) => boolean,
): WordNaming[] {
  const { scratch, labels } = model;
  const rows = rowsToMultiply(count);
  fillRows(scratch.entities, model.tensor('entities.bias').data, rows);
  addWeighted(model, scratch.entities, encoding.top, model.weights('entities'), rows);
  const { data, columns } = scratch.entities;
  const types = ['none', ...nameTypes].map((type) => labels.names.indexOf(type));
  const none = labels.names.indexOf('none');
  return Array.from({ length: count }, (_, row) => {
    const base = row * columns;
    const lean = LEAN_TO_NAMES + (isName(row) && !isPartOfName(row) ? LEAN_OF_LIKELY : 0);
    data[base + none] = (data[base + none] ?? 0) - lean;
    const name = labels.names[bestColumn(data, base, labels.names.length)];
    const kind = labels.nounKinds[bestColumn(data, base + labels.names.length, labels.nounKinds.length)];
    return {
      name: nameTypes.find((type) => type === name) ?? null,
      nameChances: isName(row) ? shares(types.map((type) => data[base + type] ?? 0)) : null,
      kind: kind ?? 'abstract',
    };
  });
}

/** The softmax of a few scores. */
function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
