import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestTree } from '#lib/language/projective-tree';

const sentence = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    scores: fc.array(fc.integer({ min: -50, max: 50 }), {
      minLength: count * (count + 1),
      maxLength: count * (count + 1),
    }),
  }),
);

function solve(scores: number[], count: number): number[] {
  const heads = new Int32Array(count);
  bestTree(Float32Array.from(scores), count + 1, count, heads);
  return [...heads];
}

/** Every assignment of heads that is a projective tree with one root. */
function allTrees(count: number): number[][] {
  let assignments: number[][] = [[]];
  for (let word = 0; word < count; word += 1) {
    assignments = assignments.flatMap((heads) =>
      Array.from({ length: count + 1 }, (_, column) => [...heads, column - 1]).filter(
        (next) => next[word] !== word,
      ),
    );
  }
  return assignments.filter(isProjectiveTree);
}

function isProjectiveTree(heads: number[]): boolean {
  const isBelow = (word: number, ancestor: number) => {
    let at = word;
    for (let depth = 0; depth <= heads.length && at >= 0; depth += 1) {
      if (at === ancestor) return true;
      at = heads[at] ?? -1;
    }
    return false;
  };
  const roots = heads.flatMap((head, word) => (head < 0 ? [word] : []));
  const [root] = roots;
  if (roots.length !== 1 || root === undefined || !heads.every((_, word) => isBelow(word, root)))
    return false;
  return heads.every((head, word) => {
    const between = heads.map((_, index) => index).slice(Math.min(head, word) + 1, Math.max(head, word));
    return head < 0 || between.every((index) => isBelow(index, head));
  });
}

const total = (scores: number[], heads: number[]) =>
  heads.reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + head + 1] ?? 0), 0);

describe('the best projective tree', () => {
  test('is a projective tree with one root, and none scores higher', () => {
    const treesBySize = new Map<number, number[][]>();
    fc.assert(
      fc.property(sentence, ({ count, scores }) => {
        const heads = solve(scores, count);
        const trees = treesBySize.get(count) ?? allTrees(count);
        treesBySize.set(count, trees);
        expect(isProjectiveTree(heads)).toBe(true);
        expect(total(scores, heads)).toBe(Math.max(...trees.map((tree) => total(scores, tree))));
      }),
      { numRuns: 60 },
    );
  });

  test('a single word is the root', () => {
    expect(solve([3, 9], 1)).toEqual([-1]);
  });
});
