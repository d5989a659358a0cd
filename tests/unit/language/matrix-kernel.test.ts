import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKernel } from '#lib/language/matrix-kernel';
import { addProduct, createArena } from '#lib/language/tensors';

const size = fc.record({
  m: fc.integer({ min: 1, max: 9 }),
  n: fc.integer({ min: 1, max: 3 }),
  k: fc.integer({ min: 1, max: 70 }),
});

describe('the matrix kernel', () => {
  test('adds the product of two matrices, whatever the sizes', () => {
    fc.assert(
      fc.property(
        size,
        fc.infiniteStream(fc.integer({ min: -8, max: 8 })),
        ({ m, n: blocks, k }, numbers) => {
          const n = 8 * blocks;
          const arena = createArena(createKernel(65_536));
          const [a, b, c] = [arena.take(m, k), arena.take(k, n), arena.take(m, n)];
          for (const matrix of [a, b, c])
            matrix.data.set(Array.from(matrix.data, () => numbers.next().value ?? 0));
          const wanted = Array.from(c.data, (start, at) => {
            const [row, column] = [Math.floor(at / n), at % n];
            let sum = start;
            for (let inner = 0; inner < k; inner += 1)
              sum += (a.data[row * k + inner] ?? 0) * (b.data[inner * n + column] ?? 0);
            return sum;
          });
          addProduct(arena.kernel, c, a, b, m);
          expect([...c.data]).toEqual(wanted);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('reads a transposed matrix by its strides', () => {
    const arena = createArena(createKernel(65_536));
    const [a, b, c] = [arena.take(2, 3), arena.take(2, 8), arena.take(3, 8)];
    a.data.set([1, 2, 3, 4, 5, 6]);
    b.data.set([1, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0]);
    arena.kernel.multiply(a.at, b.at, c.at, 3, 8, 2, 4, 12, 32, 32);
    expect([c.data[0], c.data[8], c.data[16]]).toEqual([41, 52, 63]);
  });
});
