import { DISTANCE_BUCKETS, distanceBucket, padded, VIEW_WIDTH } from '#lib/language/network-shape';
import { addProduct, fillRows } from '#lib/language/tensors';
import type { Example } from '#training/examples';
import {
  choiceGradient,
  clearRows,
  type Pair,
  paddedRows,
  productGradient,
  takePair,
} from '#training/operations';
import { VIEWS } from '#training/word-views';
import { SENTENCE_WORDS, type Workbench } from '#training/workbench';

/** A word is never its own head. */
const FORBIDDEN = -1e4;

/** Which word is each word's head: biaffine scores and distances, learned as one choice a word. */
export function createArcLoss(bench: Workbench) {
  const { kernel, scratch, parameters, arena } = bench;
  const dependents = bench.pair(VIEW_WIDTH);
  const queries = bench.pair(VIEW_WIDTH);
  const distances = bench.pair(DISTANCE_BUCKETS);
  const headColumns = padded(SENTENCE_WORDS + 1);
  const heads = takePair(arena, headColumns, VIEW_WIDTH);
  const headsAcross = arena.take(VIEW_WIDTH, headColumns);
  const scores = takePair(arena, SENTENCE_WORDS, headColumns);
  const [weights, bias] = [parameters.get('arcs'), parameters.get('arcs.bias')];
  const [root, distance] = [parameters.get('arcs.root'), parameters.get('arcs.distance')];
  const width = VIEW_WIDTH * 4;

  function scoreWords(views: Pair, count: number): void {
    const rows = paddedRows(count);
    clearRows(dependents.value, rows);
    for (let row = 0; row < count; row += 1) {
      const from = row * VIEWS;
      dependents.value.data.set(views.value.data.subarray(from, from + VIEW_WIDTH), row * VIEW_WIDTH);
    }
    fillRows(queries.value, bias.value.data, rows);
    addProduct(kernel, queries.value, dependents.value, weights.value, rows);
    clearRows(distances.value, rows);
    addProduct(kernel, distances.value, dependents.value, distance.value, rows);
    for (const { gradient } of [dependents, queries, distances]) clearRows(gradient, rows);
  }

  function gatherHeads(views: Pair, first: number, length: number, across: number): void {
    const target = heads.value.data;
    clearRows(heads.value, across);
    target.set(root.value.data, 0);
    for (let head = 0; head < length; head += 1) {
      const from = (first + head) * VIEWS + VIEW_WIDTH;
      target.set(views.value.data.subarray(from, from + VIEW_WIDTH), (head + 1) * VIEW_WIDTH);
    }
    for (let head = 0; head < across; head += 1) {
      for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
        headsAcross.data[unit * across + head] = target[head * VIEW_WIDTH + unit] ?? 0;
      }
    }
  }

  function learnHeads(example: Example, first: number, across: number, scale: number): number {
    const s = scores.value.data;
    let loss = 0;
    for (let dependent = 0; dependent < example.length; dependent += 1) {
      const base = dependent * across;
      const distanceBase = (first + dependent) * DISTANCE_BUCKETS;
      for (let head = -1; head < example.length; head += 1) {
        const at = base + head + 1;
        s[at] = (s[at] ?? 0) + (distances.value.data[distanceBase + distanceBucket(dependent, head)] ?? 0);
      }
      s[base + dependent + 1] = FORBIDDEN;
      loss += choiceGradient(scores, base, example.length + 1, (example.heads[dependent] ?? -1) + 1, scale);
      for (let head = -1; head < example.length; head += 1) {
        const at = distanceBase + distanceBucket(dependent, head);
        distances.gradient.data[at] =
          (distances.gradient.data[at] ?? 0) + (scores.gradient.data[base + head + 1] ?? 0);
      }
    }
    return loss;
  }

  function learnSentence(views: Pair, example: Example, first: number, scale: number): number {
    const { length } = example;
    const across = padded(length + 1);
    const queryAt = queries.value.at + first * width;
    const stride = across * 4;
    gatherHeads(views, first, length, across);
    scores.value.data.fill(0, 0, length * across);
    scores.gradient.data.fill(0, 0, length * across);
    kernel.multiply(
      ...([queryAt, headsAcross.at, scores.value.at, length, across, VIEW_WIDTH] as const),
      ...([width, 4, stride, stride] as const),
    );
    const loss = learnHeads(example, first, across, scale);
    kernel.multiply(
      ...([scores.gradient.at, heads.value.at, queries.gradient.at + first * width] as const),
      ...([length, VIEW_WIDTH, across, stride, 4, width, width] as const),
    );
    clearRows(heads.gradient, across);
    kernel.multiply(
      ...([scores.gradient.at, queryAt, heads.gradient.at, length + 1, VIEW_WIDTH, length] as const),
      ...([4, stride, width, width] as const),
    );
    addTo(root.gradient.data, 0, heads.gradient.data, 0);
    for (let head = 0; head < length; head += 1) {
      const to = (first + head) * VIEWS + VIEW_WIDTH;
      addTo(views.gradient.data, to, heads.gradient.data, (head + 1) * VIEW_WIDTH);
    }
    return loss;
  }

  return {
    /** Adds to the gradient of the views; returns the summed loss. */
    learn(views: Pair, batch: Example[], count: number): number {
      scoreWords(views, count);
      let loss = 0;
      let first = 0;
      for (const example of batch) {
        loss += learnSentence(views, example, first, 1 / count);
        first += example.length;
      }
      productGradient(kernel, scratch, dependents, weights, queries.gradient, count, bias);
      productGradient(kernel, scratch, dependents, distance, distances.gradient, count);
      for (let row = 0; row < count; row += 1) {
        addTo(views.gradient.data, row * VIEWS, dependents.gradient.data, row * VIEW_WIDTH);
      }
      return loss;
    },
  };
}

function addTo(target: Float32Array, to: number, source: Float32Array, from: number): void {
  for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
    target[to + unit] = (target[to + unit] ?? 0) + (source[from + unit] ?? 0);
  }
}
