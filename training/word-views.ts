import { LEAK, VIEW_WIDTH, WIDTH } from '#lib/language/network-shape';
import { addProduct, fillRows } from '#lib/language/tensors';
import {
  addMasked,
  clearRows,
  dropUnits,
  fillSentenceMask,
  type Pair,
  paddedRows,
  productGradient,
} from '#training/operations';
import type { Workbench } from '#training/workbench';

export const VIEWS = 4 * VIEW_WIDTH;

/** Four views of each word: as dependent and head of an arc (rectified), as dependent and head of a label. */
export type WordViews = {
  views: Pair;
  forward: (source: Pair, ends: readonly number[]) => void;
  backward: (source: Pair, ends: readonly number[]) => void;
};

/** The projections that arcs and labels are read from. */
export function createWordViews(bench: Workbench): WordViews {
  const { kernel, scratch, parameters, dropout, random } = bench;
  const dropped = bench.pair(WIDTH);
  const droppedMask = new Float32Array(dropped.value.data.length);
  const views = bench.pair(VIEWS);
  const mask = new Float32Array(views.value.data.length);
  const weights = parameters.get('views');
  const bias = parameters.get('views.bias');
  return {
    views,
    forward(source, ends) {
      const count = ends.at(-1) ?? 0;
      const rows = paddedRows(count);
      dropUnits(source.value, dropped.value, droppedMask, dropout.layer, ends, random);
      clearRows(dropped.gradient, rows);
      fillRows(views.value, bias.value.data, rows);
      addProduct(kernel, views.value, dropped.value, weights.value, rows);
      fillSentenceMask(mask, VIEWS, dropout.view, ends, random);
      for (let at = 0; at < count * VIEWS; at += 1) {
        const value = views.value.data[at] ?? 0;
        const slope = at % VIEWS < 2 * VIEW_WIDTH && value < 0 ? LEAK : 1;
        mask[at] = (mask[at] ?? 0) * slope;
        views.value.data[at] = value * (mask[at] ?? 0);
      }
      clearRows(views.gradient, rows);
    },
    backward(source, ends) {
      const count = ends.at(-1) ?? 0;
      const { data } = views.gradient;
      for (let at = 0; at < count * VIEWS; at += 1) data[at] = (data[at] ?? 0) * (mask[at] ?? 0);
      productGradient(kernel, scratch, dropped, weights, views.gradient, count, bias);
      addMasked(source.gradient, dropped.gradient, droppedMask, count);
    },
  };
}
