import { entityColumns, tagColumns, WIDTH } from '#lib/language/network-shape';
import { addProduct, fillRows } from '#lib/language/tensors';
import type { Example } from '#training/examples';
import {
  addMasked,
  choiceGradient,
  clearRows,
  dropUnits,
  type Pair,
  paddedRows,
  productGradient,
} from '#training/operations';
import { forEachWord } from '#training/word-input';
import type { Workbench } from '#training/workbench';

/** Several choices for each word, side by side in one product: which columns, the gold label, the loss's weight. */
export type Choice = {
  columns: number;
  gold: (example: Example) => Int32Array | null;
  weight: number;
};

const XPOS_WEIGHT = 0.5;
const NAME_WEIGHT = 1.5;
const NOUN_KIND_WEIGHT = 0.3;

/** Universal and Penn tags, read from a layer. Its `learn` returns the summed loss of the first choice. */
export function createTagLoss(bench: Workbench) {
  const { upos, xpos } = bench.labels;
  return createChoices(bench, 'tags', tagColumns(bench.labels), [
    { columns: upos.length, gold: (example) => example.upos, weight: 1 },
    { columns: xpos.length, gold: (example) => example.xpos, weight: XPOS_WEIGHT },
  ]);
}

/** Heads of names by type, and kinds of nouns, where the corpus marks them. */
export function createNameLoss(bench: Workbench) {
  const { names, nounKinds } = bench.labels;
  return createChoices(bench, 'entities', entityColumns(bench.labels), [
    { columns: names.length, gold: (example) => example.names, weight: NAME_WEIGHT },
    { columns: nounKinds.length, gold: (example) => example.nounKinds, weight: NOUN_KIND_WEIGHT },
  ]);
}

function createChoices(bench: Workbench, name: string, columns: number, choices: Choice[]) {
  const { kernel, scratch, parameters } = bench;
  const dropped = bench.pair(WIDTH);
  const mask = new Float32Array(dropped.value.data.length);
  const scores = bench.pair(columns);
  const weights = parameters.get(name);
  const bias = parameters.get(`${name}.bias`);

  function learnWord(example: Example, index: number, row: number, scale: number): number {
    let base = row * columns;
    let loss = 0;
    choices.forEach((choice, order) => {
      const gold = choice.gold(example)?.[index] ?? -1;
      const own = choiceGradient(scores, base, choice.columns, gold, choice.weight * scale);
      if (order === 0) loss = own;
      base += choice.columns;
    });
    return loss;
  }

  return {
    learn(source: Pair, batch: Example[], ends: readonly number[]): number {
      const count = ends.at(-1) ?? 0;
      const rows = paddedRows(count);
      dropUnits(source.value, dropped.value, mask, bench.dropout.layer, ends, bench.random);
      clearRows(dropped.gradient, rows);
      fillRows(scores.value, bias.value.data, rows);
      addProduct(kernel, scores.value, dropped.value, weights.value, rows);
      clearRows(scores.gradient, rows);
      let loss = 0;
      forEachWord(batch, (example, index, row) => {
        loss += learnWord(example, index, row, 1 / count);
      });
      productGradient(kernel, scratch, dropped, weights, scores.gradient, count, bias);
      addMasked(source.gradient, dropped.gradient, mask, count);
      return loss;
    },
  };
}
