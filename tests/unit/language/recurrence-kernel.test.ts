import { expect, test } from 'vitest';
import { createKernel } from '#lib/language/matrix-kernel';
import { createArena } from '#lib/language/tensors';
import { seededRandom } from '#training/random';
import { runRecurrence } from '#training/recurrence';

const WORDS = 7;
const WIDTH = 16;
const HALF = WIDTH / 2;
const BYTES = 4;

/** Word after word through both directions, as the encoder does. */
test('a layer reads a sentence as the one that was trained', () => {
  const { kernel, take } = createArena(createKernel(65_536));
  const random = seededRandom(5);
  const filled = (rows: number, columns: number) => {
    const matrix = take(rows, columns);
    for (let at = 0; at < matrix.data.length; at += 1) matrix.data[at] = random() * 4 - 2;
    return matrix;
  };
  const [projected, input, gates] = [filled(WORDS, 3 * WIDTH), filled(WORDS, WIDTH), filled(4, WIDTH)];
  const [output, cells, nothing] = [take(WORDS, WIDTH), take(WORDS, WIDTH), take(1, WIDTH)];
  const stride = WIDTH * BYTES;
  const stepHalf = (row: number, previous: number, unit: number) => {
    const at = row * stride + unit * BYTES;
    const isFirst = previous < 0 || previous >= WORDS;
    kernel.stepUnits(
      ...([projected.at + 3 * row * stride + unit * BYTES, input.at + at, output.at + at] as const),
      ...([cells.at + at, (isFirst ? nothing.at : cells.at + previous * stride) + unit * BYTES] as const),
      ...([gates.at + unit * BYTES, HALF, stride] as const),
    );
  };
  for (let row = 0; row < WORDS; row += 1) stepHalf(row, row - 1, 0);
  for (let row = WORDS - 1; row >= 0; row -= 1) stepHalf(row, row + 1, HALF);

  const part = (row: number) => gates.data.slice(row * WIDTH, (row + 1) * WIDTH);
  const weights = { forgetCell: part(0), readCell: part(1), forgetBias: part(2), readBias: part(3) };
  const wanted = new Float32Array(WORDS * WIDTH);
  const wantedCells = new Float32Array(WORDS * WIDTH);
  runRecurrence(weights, projected.data, input.data, wanted, wantedCells, 0, WORDS, WIDTH);
  output.data.forEach((value, at) => {
    expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 4);
  });
});

test('units are added up', () => {
  const { kernel, take } = createArena(createKernel(65_536));
  const [target, source] = [take(1, 8), take(1, 8)];
  target.data.fill(1);
  source.data.set([1, 2, 3, 4, 5, 6, 7, 8]);
  kernel.addUnits(target.at, source.at, 8);
  expect([...target.data]).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});
