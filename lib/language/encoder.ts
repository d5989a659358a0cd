import { type LanguageModel, PROJECTION_WIDTH } from '#lib/language/language-model';
import { NO_ROW } from '#lib/language/model-file';
import {
  AFFIX_AT,
  AFFIX_WIDTH,
  INPUT_WIDTH,
  LAYERS,
  VECTOR_DIMENSIONS,
  WIDTH,
  WORD_AT,
  WORD_WIDTH,
} from '#lib/language/network-shape';
import { fillRows, type Matrix } from '#lib/language/tensors';
import { addWeighted } from '#lib/language/weight-product';
import { CASE_WIDTH, MAXIMUM_FEATURES, wordFeatures, writeCase } from '#lib/language/word-features';
import { writeKnowledge } from '#lib/language/word-knowledge';
import { lexiconRow, unpackVector } from '#lib/language/word-vectors';

/** Candidate, forget and read gate of each unit. */
const GATES = 3 * WIDTH;

/** What the network makes of each word in its sentence: `tags` is read by the tagger, `top` by parser and entities. */
export type Encoding = { tags: Matrix; top: Matrix };

/**
 * Reads one sentence of at most WINDOW_WORDS words. The matrices belong to the model and hold until the next call.
 * Never throws.
 */
export function encode(words: readonly string[], model: LanguageModel): Encoding {
  const { scratch } = model;
  const count = words.length;
  const rows = rowsToMultiply(count);
  embed(words, model);
  let below = scratch.embedded;
  let tags = below;
  for (let layer = 1; layer <= LAYERS; layer += 1) {
    const above = layer % 2 === 0 ? scratch.even : scratch.odd;
    if (layer > 1) {
      scratch.projected.data.fill(0, 0, rows * 3 * WIDTH);
      addWeighted(model, scratch.projected, below, model.weights(`layer${layer}`), rows);
    }
    runLayer(model, layer, below, above, count);
    tags = below;
    below = above;
  }
  return { tags, top: below };
}

/** The kernel multiplies four rows at a time; rows behind the sentence hold leftovers that nobody reads. */
export function rowsToMultiply(count: number): number {
  return Math.ceil(count / 4) * 4;
}

const FLOAT_BYTES = 4;

/** Runs a layer in both directions: the first half of the units reads left to right, the second half right to left. */
function runLayer(
  { kernel, scratch, gates, nothing }: LanguageModel,
  layer: number,
  below: Matrix,
  above: Matrix,
  count: number,
): void {
  const half = WIDTH / 2;
  const stride = WIDTH * FLOAT_BYTES;
  const stepHalf = (row: number, previousRow: number, firstUnit: number) => {
    const offset = row * stride + firstUnit * FLOAT_BYTES;
    const isFirst = previousRow < 0 || previousRow >= count;
    const before = isFirst ? nothing.at : scratch.cells.at + previousRow * stride;
    kernel.stepUnits(
      scratch.projected.at + row * 3 * stride + firstUnit * FLOAT_BYTES,
      below.at + offset,
      above.at + offset,
      scratch.cells.at + offset,
      before + firstUnit * FLOAT_BYTES,
      (gates[layer - 1]?.at ?? 0) + firstUnit * FLOAT_BYTES,
      half,
      stride,
    );
  };
  for (let row = 0; row < count; row += 1) stepHalf(row, row - 1, 0);
  for (let row = count - 1; row >= 0; row -= 1) stepHalf(row, row + 1, half);
}

/**
 * Fills `embedded` and the first layer's `projected`. What a word gives to its own gates and to its neighbors' depends on its form
 * alone and comes from the cache.
 */
function embed(words: readonly string[], model: LanguageModel): void {
  const { scratch, cachedWords, cachedEmbeddings } = model;
  cacheNewWords(words, model);
  scratch.projected.data.fill(0, 0, words.length * GATES);
  words.forEach((word, row) => {
    const slot = cachedWords.slotOf(word);
    scratch.embedded.data.set(cachedEmbeddings.subarray(slot * WIDTH, (slot + 1) * WIDTH), row * WIDTH);
    addCached(model, slot * PROJECTION_WIDTH, row);
    if (row + 1 < words.length) addCached(model, slot * PROJECTION_WIDTH + GATES, row + 1);
    if (row > 0) addCached(model, slot * PROJECTION_WIDTH + 2 * GATES, row - 1);
  });
}

function addCached({ kernel, scratch, cachedProjections }: LanguageModel, from: number, row: number): void {
  const target = scratch.projected.at + row * GATES * FLOAT_BYTES;
  kernel.addUnits(target, cachedProjections.at + from * FLOAT_BYTES, GATES);
}

function cacheNewWords(words: readonly string[], model: LanguageModel): void {
  const { scratch, cachedWords, cachedEmbeddings } = model;
  const added = cachedWords.admit(words);
  if (added.length === 0) return;
  added.forEach(({ word }, row) => {
    describeWord(word, model, row * INPUT_WIDTH);
  });
  const rows = rowsToMultiply(added.length);
  fillRows(scratch.embedded, model.tensor('input.bias').data, rows);
  addWeighted(model, scratch.embedded, scratch.input, model.weights('input'), rows);
  added.forEach(({ slot }, row) => {
    cachedEmbeddings.set(scratch.embedded.data.subarray(row * WIDTH, (row + 1) * WIDTH), slot * WIDTH);
  });
  const slots = added.map(({ slot }) => slot);
  ['layer1', 'layer1.left', 'layer1.right'].forEach((name, part) => {
    cacheProjections(model, name, part, slots);
  });
}

function cacheProjections(model: LanguageModel, name: string, part: number, slots: readonly number[]): void {
  const { scratch, cachedProjections } = model;
  const rows = rowsToMultiply(slots.length);
  scratch.projected.data.fill(0, 0, rows * GATES);
  addWeighted(model, scratch.projected, scratch.embedded, model.weights(name), rows);
  slots.forEach((slot, row) => {
    const values = scratch.projected.data.subarray(row * GATES, (row + 1) * GATES);
    cachedProjections.data.set(values, slot * PROJECTION_WIDTH + part * GATES);
  });
}

const affixes = new Int32Array(MAXIMUM_FEATURES);

/** A word as the network's input: its vector, its case, what dictionaries say of it, its learned vector, and the sum of its affixes' and shapes'. */
function describeWord(word: string, model: LanguageModel, at: number): void {
  const { file, lexicon } = model;
  const input = model.scratch.input.data;
  input.fill(0, at, at + INPUT_WIDTH);
  const row = lexiconRow(lexicon, word);
  if (row >= 0 && row < file.vectorSteps.length) unpackVector(file, row, input, at);
  writeCase(word, input, at + VECTOR_DIMENSIONS);
  writeKnowledge(word, input, at + VECTOR_DIMENSIONS + CASE_WIDTH);
  const wordRow = row < 0 ? NO_ROW : (file.wordRows[row] ?? NO_ROW);
  if (wordRow !== NO_ROW) addTableRow(model, 'wordTable', wordRow, WORD_WIDTH, at + WORD_AT);
  const count = wordFeatures(word, affixes);
  for (let index = 0; index < count; index += 1) {
    addTableRow(model, 'affixTable', affixes[index] ?? 0, AFFIX_WIDTH, at + AFFIX_AT);
  }
}

function addTableRow(model: LanguageModel, name: string, row: number, width: number, at: number): void {
  const table = model.file.tensors.find(({ shape }) => shape.name === name);
  if (!table) return;
  const input = model.scratch.input.data;
  const step = table.steps[row] ?? 0;
  for (let unit = 0; unit < width; unit += 1) {
    input[at + unit] = (input[at + unit] ?? 0) + (table.values[row * width + unit] ?? 0) * step;
  }
}
