import { distanceBucket, LEAK, padded, VIEW_WIDTH } from '#lib/language/network-shape';
import { addProduct, fillRows } from '#lib/language/tensors';
import type { Example } from '#training/examples';
import { choiceGradient, clearRows, type Pair, paddedRows, productGradient } from '#training/operations';
import { forEachWord } from '#training/word-input';
import { VIEWS } from '#training/word-views';
import type { Workbench } from '#training/workbench';

const HIDDEN = 2 * VIEW_WIDTH;

/** Which relation each word has to its true head: a rectified sum and a product of the two words' views. */
export function createLabelLoss(bench: Workbench) {
  const { kernel, scratch, parameters, labels } = bench;
  const hidden = bench.pair(HIDDEN);
  const scores = bench.pair(padded(labels.rels.length));
  const weights = parameters.get('labels');
  const bias = parameters.get('labels.bias');
  const distance = parameters.get('labels.distance');

  function combine(views: Pair, example: Example, index: number, row: number, firstRow: number): void {
    const head = example.heads[index] ?? -1;
    if (head < 0) return;
    const v = views.value.data;
    const [dependentAt, headAt] = viewsAt(row, firstRow + head);
    const bucket = distanceBucket(index, head) * VIEW_WIDTH;
    for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
      const a = v[dependentAt + unit] ?? 0;
      const b = v[headAt + unit] ?? 0;
      const sum = a + b + (distance.value.data[bucket + unit] ?? 0);
      hidden.value.data[row * HIDDEN + unit] = sum < 0 ? LEAK * sum : sum;
      hidden.value.data[row * HIDDEN + VIEW_WIDTH + unit] = a * b;
    }
  }

  function spread(views: Pair, example: Example, index: number, row: number, firstRow: number): void {
    const head = example.heads[index] ?? -1;
    if (head < 0) return;
    const v = views.value.data;
    const g = views.gradient.data;
    const [dependentAt, headAt] = viewsAt(row, firstRow + head);
    const bucket = distanceBucket(index, head) * VIEW_WIDTH;
    const table = distance.gradient.data;
    for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
      const at = row * HIDDEN + unit;
      const sum = (hidden.gradient.data[at] ?? 0) * ((hidden.value.data[at] ?? 0) < 0 ? LEAK : 1);
      const product = hidden.gradient.data[at + VIEW_WIDTH] ?? 0;
      table[bucket + unit] = (table[bucket + unit] ?? 0) + sum;
      g[dependentAt + unit] = (g[dependentAt + unit] ?? 0) + sum + product * (v[headAt + unit] ?? 0);
      g[headAt + unit] = (g[headAt + unit] ?? 0) + sum + product * (v[dependentAt + unit] ?? 0);
    }
  }

  return {
    /** Adds to the gradient of the views; returns the summed loss. Roots have no relation to learn. */
    learn(views: Pair, batch: Example[], count: number): number {
      const rows = paddedRows(count);
      clearRows(hidden.value, rows);
      clearRows(hidden.gradient, rows);
      forEachWord(batch, (example, index, row, firstRow) => combine(views, example, index, row, firstRow));
      fillRows(scores.value, bias.value.data, rows);
      addProduct(kernel, scores.value, hidden.value, weights.value, rows);
      clearRows(scores.gradient, rows);
      let loss = 0;
      forEachWord(batch, (example, index, row) => {
        const gold = (example.heads[index] ?? -1) < 0 ? -1 : (example.rels[index] ?? -1);
        loss += choiceGradient(scores, row * scores.value.columns, labels.rels.length, gold, 1 / count);
      });
      productGradient(kernel, scratch, hidden, weights, scores.gradient, count, bias);
      forEachWord(batch, (example, index, row, firstRow) => spread(views, example, index, row, firstRow));
      return loss;
    },
  };
}

function viewsAt(dependentRow: number, headRow: number): [number, number] {
  return [dependentRow * VIEWS + 2 * VIEW_WIDTH, headRow * VIEWS + 3 * VIEW_WIDTH];
}
