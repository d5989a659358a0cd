import {
  AFFIX_AT,
  AFFIX_WIDTH,
  INPUT_WIDTH,
  PROPERTIES_WIDTH,
  VECTOR_DIMENSIONS,
  WORD_AT,
  WORD_WIDTH,
} from '#lib/language/network-shape';
import type { Example } from '#training/examples';
import { clearRows, type Pair, paddedRows } from '#training/operations';
import type { Parameter } from '#training/parameters';
import type { Workbench } from '#training/workbench';

/** The words of a batch as the network's input rows, and the way back to the tables. */
export type WordInput = {
  rows: Pair;
  forward: (batch: Example[]) => void;
  backward: (batch: Example[]) => void;
};

/** A rare word loses its learned vector this much more often, so that its affixes learn to speak for it. */
const RARE_WORD_PULL = 0.4;
const RARE_WORD_SHARE = 0.6;

/** The input stage. `vectors` holds VECTOR_DIMENSIONS numbers for each row of the word vectors. */
export function createWordInput(bench: Workbench, vectors: Float32Array): WordInput {
  const { random, dropout } = bench;
  const rows = bench.pair(INPUT_WIDTH);
  const mask = new Float32Array(rows.value.data.length);
  const hasLostWord = new Uint8Array(rows.value.rows);
  const wordTable = bench.parameters.get('wordTable');
  const affixTable = bench.parameters.get('affixTable');

  function describe(example: Example, index: number, row: number): void {
    const input = rows.value.data;
    const base = row * INPUT_WIDTH;
    const pull = (RARE_WORD_PULL / (RARE_WORD_PULL + (example.frequency[index] ?? 0))) * RARE_WORD_SHARE;
    hasLostWord[row] = random() < Math.max(dropout.word, pull) ? 1 : 0;
    const hasLostVector = random() < dropout.word;
    const vectorRow = example.vectorRows[index] ?? -1;
    if (vectorRow >= 0 && !hasLostVector) {
      input.set(vectors.subarray(vectorRow * VECTOR_DIMENSIONS, (vectorRow + 1) * VECTOR_DIMENSIONS), base);
    }
    const propertiesAt = index * PROPERTIES_WIDTH;
    input.set(
      example.properties.subarray(propertiesAt, propertiesAt + PROPERTIES_WIDTH),
      base + VECTOR_DIMENSIONS,
    );
    const wordRow = example.wordRows[index] ?? -1;
    if (wordRow >= 0 && !hasLostWord[row])
      addRow(wordTable.value.data, wordRow, WORD_WIDTH, input, base + WORD_AT);
    for (const affix of example.affixRows[index] ?? []) {
      addRow(affixTable.value.data, affix, AFFIX_WIDTH, input, base + AFFIX_AT);
    }
  }

  function learnWord(example: Example, index: number, row: number): void {
    const base = row * INPUT_WIDTH;
    const wordRow = example.wordRows[index] ?? -1;
    if (wordRow >= 0 && !hasLostWord[row]) addGradient(wordTable, wordRow, WORD_WIDTH, base + WORD_AT);
    for (const affix of example.affixRows[index] ?? [])
      addGradient(affixTable, affix, AFFIX_WIDTH, base + AFFIX_AT);
  }

  function addGradient(table: Parameter, tableRow: number, width: number, from: number): void {
    table.touched?.add(tableRow);
    const to = tableRow * width;
    const target = table.gradient.data;
    for (let unit = 0; unit < width; unit += 1) {
      const gradient = (rows.gradient.data[from + unit] ?? 0) * (mask[from + unit] ?? 0);
      target[to + unit] = (target[to + unit] ?? 0) + gradient;
    }
  }

  return {
    rows,
    forward(batch) {
      const count = batch.reduce((sum, { length }) => sum + length, 0);
      clearRows(rows.value, paddedRows(count));
      forEachWord(batch, describe);
      for (let at = 0; at < count * INPUT_WIDTH; at += 1) {
        const keep = random() < dropout.input ? 0 : 1 / (1 - dropout.input);
        mask[at] = keep;
        rows.value.data[at] = (rows.value.data[at] ?? 0) * keep;
      }
      clearRows(rows.gradient, paddedRows(count));
    },
    backward: (batch) => forEachWord(batch, learnWord),
  };
}

/** Calls `visit` for each word with its place in the sentence and its row in the batch. */
export function forEachWord(
  batch: Example[],
  visit: (example: Example, index: number, row: number, firstRow: number) => void,
): void {
  let firstRow = 0;
  for (const example of batch) {
    for (let index = 0; index < example.length; index += 1) visit(example, index, firstRow + index, firstRow);
    firstRow += example.length;
  }
}

function addRow(table: Float32Array, row: number, width: number, target: Float32Array, at: number): void {
  for (let unit = 0; unit < width; unit += 1) {
    target[at + unit] = (target[at + unit] ?? 0) + (table[row * width + unit] ?? 0);
  }
}
