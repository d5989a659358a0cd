import { CACHED_WORDS, type LanguageModel } from '#lib/language/language-model';
import { NO_ROW } from '#lib/language/model-file';
import {
  AFFIX_WIDTH,
  INPUT_WIDTH,
  LAYERS,
  VECTOR_WIDTH,
  WIDTH,
  WORD_WIDTH,
} from '#lib/language/network-shape';
import { type GateWeights, runRecurrence } from '#lib/language/recurrence';
import { addProduct, fillRows, type Matrix } from '#lib/language/tensors';
import { MAXIMUM_FEATURES, wordFeatures } from '#lib/language/word-features';
import { lexiconRow, unpackVector } from '#lib/language/word-vectors';

/** What the network makes of each word in its sentence: `tags` is read by the tagger, `top` by parser and entities. */
export type Encoding = { tags: Matrix; top: Matrix };

/**
 * Reads one sentence of at most WINDOW_WORDS words. The matrices belong to the model and hold until the next call.
 * Never throws.
 */
export function encode(words: readonly string[], model: LanguageModel): Encoding {
  const { scratch, kernel } = model;
  const count = words.length;
  const rows = rowsToMultiply(count);
  embed(words, model);
  let below = scratch.embedded;
  let tags = below;
  for (let layer = 1; layer <= LAYERS; layer += 1) {
    const above = layer % 2 === 0 ? scratch.even : scratch.odd;
    if (layer > 1) {
      scratch.projected.data.fill(0, 0, rows * 3 * WIDTH);
      addProduct(kernel, scratch.projected, below, model.tensor(`layer${layer}`), rows);
    }
    const weights = gateWeights(model, layer);
    runRecurrence(
      weights,
      scratch.projected.data,
      below.data,
      above.data,
      scratch.cells.data,
      0,
      count,
      WIDTH,
    );
    tags = below;
    below = above;
  }
  return { tags, top: below };
}

/** The kernel multiplies four rows at a time; rows behind the sentence hold leftovers that nobody reads. */
export function rowsToMultiply(count: number): number {
  return Math.ceil(count / 4) * 4;
}

function gateWeights(model: LanguageModel, layer: number): GateWeights {
  const part = (name: string) => model.tensor(`layer${layer}.${name}`).data;
  return {
    forgetCell: part('forgetCell'),
    readCell: part('readCell'),
    forgetBias: part('forgetBias'),
    readBias: part('readBias'),
  };
}

/** Fills `embedded` and the first layer's `projected`: both depend on the word form alone and come from the cache. */
function embed(words: readonly string[], model: LanguageModel): void {
  const { scratch, cachedSlots, cachedEmbeddings, cachedProjections } = model;
  cacheNewWords(words, model);
  words.forEach((word, row) => {
    const slot = cachedSlots.get(word) ?? 0;
    scratch.embedded.data.set(cachedEmbeddings.subarray(slot * WIDTH, (slot + 1) * WIDTH), row * WIDTH);
    scratch.projected.data.set(
      cachedProjections.subarray(slot * 3 * WIDTH, (slot + 1) * 3 * WIDTH),
      row * 3 * WIDTH,
    );
  });
}

function cacheNewWords(words: readonly string[], model: LanguageModel): void {
  const { scratch, cachedSlots, cachedEmbeddings, cachedProjections, kernel } = model;
  if (cachedSlots.size + words.length > CACHED_WORDS) cachedSlots.clear();
  const firstSlot = cachedSlots.size;
  for (const word of words) {
    if (cachedSlots.has(word)) continue;
    describeWord(word, model, (cachedSlots.size - firstSlot) * INPUT_WIDTH);
    cachedSlots.set(word, cachedSlots.size);
  }
  const added = cachedSlots.size - firstSlot;
  if (added === 0) return;
  const rows = rowsToMultiply(added);
  fillRows(scratch.embedded, model.tensor('input.bias').data, rows);
  addProduct(kernel, scratch.embedded, scratch.input, model.tensor('input'), rows);
  scratch.projected.data.fill(0, 0, rows * 3 * WIDTH);
  addProduct(kernel, scratch.projected, scratch.embedded, model.tensor('layer1'), rows);
  cachedEmbeddings.set(scratch.embedded.data.subarray(0, added * WIDTH), firstSlot * WIDTH);
  cachedProjections.set(scratch.projected.data.subarray(0, added * 3 * WIDTH), firstSlot * 3 * WIDTH);
}

const affixes = new Int32Array(MAXIMUM_FEATURES);

/** A word as the network's input: its vector, its learned vector, and the sum of its affixes' and shapes'. */
function describeWord(word: string, model: LanguageModel, at: number): void {
  const { file, lexicon } = model;
  const input = model.scratch.input.data;
  input.fill(0, at, at + INPUT_WIDTH);
  const row = lexiconRow(lexicon, word);
  if (row >= 0 && row < file.vectorSteps.length) unpackVector(file, row, input, at);
  const wordRow = row < 0 ? NO_ROW : (file.wordRows[row] ?? NO_ROW);
  if (wordRow !== NO_ROW) addTableRow(model, 'wordTable', wordRow, WORD_WIDTH, at + VECTOR_WIDTH);
  const count = wordFeatures(word, affixes);
  for (let index = 0; index < count; index += 1) {
    addTableRow(model, 'affixTable', affixes[index] ?? 0, AFFIX_WIDTH, at + VECTOR_WIDTH + WORD_WIDTH);
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
