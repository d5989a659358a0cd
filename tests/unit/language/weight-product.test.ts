import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernel } from '#lib/language/matrix-kernel';
import { quantizeTensor } from '#lib/language/model-file';
import { createArena } from '#lib/language/tensors';
import { addWeighted, takeRounded, takeWeights } from '#lib/language/weight-product';

/** Rounding to 15 bits a row. */
const TOLERANCE = 1e-4;

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  inner: fc.integer({ min: 1, max: 6 }).map((blocks) => 8 * blocks),
  columns: fc.integer({ min: 1, max: 3 }).map((blocks) => 8 * blocks),
});

test('a product with fixed weights is that of their rounded values, nearly', () => {
  const numbers = fc.infiniteStream(fc.integer({ min: -100, max: 100 }));
  fc.assert(
    fc.property(sizes, numbers, ({ rows, inner, columns }, stream) => {
      const next = () => (stream.next().value ?? 0) / 50;
      const kernel = createKernel(65_536 * 4);
      const arena = createArena(kernel);
      const shape = { name: 'made up', rows: inner, columns };
      const tensor = quantizeTensor(shape, Float32Array.from({ length: inner * columns }, next));
      const [left, target] = [arena.take(rows, inner), arena.take(rows, columns)];
      for (const matrix of [left, target]) matrix.data.set(Float32Array.from(matrix.data, next));
      const wanted = Array.from(target.data, (start, at) => {
        const [row, column] = [Math.floor(at / columns), at % columns];
        return Array.from({ length: inner }, (_, k) => {
          const weight = (tensor.values[k * columns + column] ?? 0) * (tensor.steps[k] ?? 0);
          return (left.data[row * inner + k] ?? 0) * weight;
        }).reduce((sum, product) => sum + product, start);
      });
      const weights = takeWeights(arena, tensor);
      addWeighted({ kernel, rounded: takeRounded(arena, rows, inner) }, target, left, weights, rows);
      target.data.forEach((value, at) => {
        expect(Math.abs(value - (wanted[at] ?? 0))).toBeLessThan(TOLERANCE * inner);
      });
    }),
    { numRuns: 60 },
  );
});

test('a row of zeros adds nothing', () => {
  const kernel = createKernel(65_536);
  const arena = createArena(kernel);
  const [left, target] = [arena.take(1, 8), arena.take(1, 8)];
  const shape = { name: 'made up', rows: 8, columns: 8 };
  const weights = takeWeights(arena, quantizeTensor(shape, new Float32Array(64).fill(1)));
  addWeighted({ kernel, rounded: takeRounded(arena, 1, 8) }, target, left, weights, 1);
  expect([...target.data]).toEqual(new Array<number>(8).fill(0));
});
