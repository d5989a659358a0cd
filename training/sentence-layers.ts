import { LAYERS, WIDTH } from '#lib/language/network-shape';
import { addProduct, type Matrix } from '#lib/language/tensors';
import {
  addMasked,
  clearRows,
  dropUnits,
  type Pair,
  paddedRows,
  productGradient,
} from '#training/operations';
import { type GateWeights, runRecurrence } from '#training/recurrence';
import { recurrenceGradient } from '#training/recurrence-gradient';
import type { Workbench } from '#training/workbench';

/** The recurrent layers: words in their sentence. `outputs` are the layers' outputs, lowest first. */
export type SentenceLayers = {
  outputs: Pair[];
  forward: (input: Pair, ends: readonly number[]) => void;
  backward: (input: Pair, ends: readonly number[]) => void;
};

/** The stack of layers; the first also sees the words to the left and right. */
export function createSentenceLayers(bench: Workbench): SentenceLayers {
  const layers = Array.from({ length: LAYERS }, (_, index) => createLayer(bench, index + 1));
  return {
    outputs: layers.map(({ output }) => output),
    forward(input, ends) {
      layers.forEach((layer, index) => {
        layer.forward(layers[index - 1]?.output ?? input, ends);
      });
    },
    backward(input, ends) {
      for (const [index, layer] of [...layers.entries()].reverse()) {
        layer.backward(layers[index - 1]?.output ?? input, ends);
      }
    },
  };
}

function createLayer(bench: Workbench, number: number) {
  const { kernel, parameters, scratch, dropout } = bench;
  const dropped = bench.pair(WIDTH);
  const mask = new Float32Array(dropped.value.data.length);
  const projected = bench.pair(3 * WIDTH);
  const cells = new Float32Array(dropped.value.data.length);
  const output = bench.pair(WIDTH);
  const carried = new Float32Array(WIDTH);
  const weights = parameters.get(`layer${number}`);
  const neighbors = (number === 1 ? [-1, 1] : []).map((step) => ({
    step,
    weights: parameters.get(step < 0 ? 'layer1.left' : 'layer1.right'),
    shifted: bench.pair(WIDTH),
  }));
  const gates = (side: 'value' | 'gradient'): GateWeights => {
    const part = (name: string) => parameters.get(`layer${number}.${name}`)[side].data;
    return {
      forgetCell: part('forgetCell'),
      readCell: part('readCell'),
      forgetBias: part('forgetBias'),
      readBias: part('readBias'),
    };
  };

  return {
    output,
    forward(below: Pair, ends: readonly number[]) {
      const rows = paddedRows(ends.at(-1) ?? 0);
      dropUnits(
        below.value,
        dropped.value,
        mask,
        number === 1 ? dropout.embedding : dropout.layer,
        ends,
        bench.random,
      );
      clearRows(projected.value, rows);
      addProduct(kernel, projected.value, dropped.value, weights.value, rows);
      for (const { step, shifted, weights: own } of neighbors) {
        shiftRows(dropped.value, shifted.value, step, ends);
        addProduct(kernel, projected.value, shifted.value, own.value, rows);
      }
      forEachSentence(ends, (first, end) =>
        runRecurrence(
          ...([gates('value'), projected.value.data, below.value.data, output.value.data, cells] as const),
          ...([first, end, WIDTH] as const),
        ),
      );
      clearRows(output.gradient, rows);
    },
    backward(below: Pair, ends: readonly number[]) {
      const count = ends.at(-1) ?? 0;
      const rows = paddedRows(count);
      clearRows(projected.gradient, rows);
      clearRows(dropped.gradient, rows);
      forEachSentence(ends, (first, end) =>
        recurrenceGradient(
          ...([gates('value'), gates('gradient'), projected.value.data, below.value.data, cells] as const),
          ...([output.gradient.data, projected.gradient.data, below.gradient.data, carried] as const),
          ...([first, end, WIDTH] as const),
        ),
      );
      productGradient(kernel, scratch, dropped, weights, projected.gradient, count);
      for (const { step, shifted, weights: own } of neighbors) {
        clearRows(shifted.gradient, rows);
        productGradient(kernel, scratch, shifted, own, projected.gradient, count);
        shiftBack(shifted.gradient, dropped.gradient, step, ends);
      }
      addMasked(below.gradient, dropped.gradient, mask, count);
    },
  };
}

/** Row i of `target` becomes row i + step of `source` within its sentence, or zeros at the sentence's edge. */
function shiftRows(source: Matrix, target: Matrix, step: number, ends: readonly number[]): void {
  const { columns } = source;
  clearRows(target, paddedRows(ends.at(-1) ?? 0));
  forEachSentence(ends, (first, end) => {
    for (let row = Math.max(first, first - step); row < Math.min(end, end - step); row += 1) {
      const from = (row + step) * columns;
      target.data.set(source.data.subarray(from, from + columns), row * columns);
    }
  });
}

/** The backward pass of `shiftRows`. */
function shiftBack(gradient: Matrix, target: Matrix, step: number, ends: readonly number[]): void {
  const { columns } = gradient;
  forEachSentence(ends, (first, end) => {
    for (let row = Math.max(first, first - step); row < Math.min(end, end - step); row += 1) {
      const to = (row + step) * columns;
      for (let unit = 0; unit < columns; unit += 1) {
        target.data[to + unit] = (target.data[to + unit] ?? 0) + (gradient.data[row * columns + unit] ?? 0);
      }
    }
  });
}

function forEachSentence(ends: readonly number[], visit: (first: number, end: number) => void): void {
  let first = 0;
  for (const end of ends) {
    visit(first, end);
    first = end;
  }
}
