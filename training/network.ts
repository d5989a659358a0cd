import { type Labels, WIDTH } from '#lib/language/network-shape';
import { addProduct, fillRows } from '#lib/language/tensors';
import { createArcLoss } from '#training/arc-loss';
import type { Example } from '#training/examples';
import { createLabelLoss } from '#training/label-loss';
import { clearRows, paddedRows, productGradient } from '#training/operations';
import type { Parameter } from '#training/parameters';
import { createSentenceLayers } from '#training/sentence-layers';
import { createNameLoss, createTagLoss } from '#training/tag-loss';
import { createWordInput } from '#training/word-input';
import { createWordViews } from '#training/word-views';
import { createWorkbench, type Dropout } from '#training/workbench';

export type Losses = { tags: number; names: number; arcs: number; labels: number };

export type Network = {
  parameters: Parameter[];
  /** Adds the gradients of one batch (each loss is a mean over its words); returns the summed losses. */
  learn: (batch: Example[]) => Losses;
};

/** The network with fresh weights, ready to learn. The same seed gives the same weights and the same dropout. */
export function createNetwork(
  labels: Labels,
  wordRows: number,
  vectors: Float32Array,
  dropout: Dropout,
  seed: number,
): Network {
  const bench = createWorkbench(labels, wordRows, dropout, seed);
  const { kernel, parameters, scratch } = bench;
  const words = createWordInput(bench, vectors);
  const embedded = bench.pair(WIDTH);
  const layers = createSentenceLayers(bench);
  const tags = createTagLoss(bench);
  const names = createNameLoss(bench);
  const views = createWordViews(bench);
  const arcs = createArcLoss(bench);
  const relations = createLabelLoss(bench);
  const [weights, bias] = [parameters.get('input'), parameters.get('input.bias')];
  const tagSource = layers.outputs.at(-2) ?? embedded;
  const top = layers.outputs.at(-1) ?? embedded;

  function forward(batch: Example[], ends: number[], count: number): void {
    const rows = paddedRows(count);
    words.forward(batch);
    fillRows(embedded.value, bias.value.data, rows);
    addProduct(kernel, embedded.value, words.rows.value, weights.value, rows);
    clearRows(embedded.gradient, rows);
    layers.forward(embedded, ends);
    views.forward(top, ends);
  }

  return {
    parameters: parameters.list,
    learn(batch) {
      const ends: number[] = [];
      for (const { length } of batch) ends.push((ends.at(-1) ?? 0) + length);
      const count = ends.at(-1) ?? 0;
      forward(batch, ends, count);
      const losses = {
        tags: tags.learn(tagSource, batch, ends),
        names: names.learn(top, batch, ends),
        arcs: arcs.learn(views.views, batch, count),
        labels: relations.learn(views.views, batch, count),
      };
      views.backward(top, ends);
      layers.backward(embedded, ends);
      productGradient(kernel, scratch, words.rows, weights, embedded.gradient, count, bias);
      words.backward(batch);
      return losses;
    },
  };
}
