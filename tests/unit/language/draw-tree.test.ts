import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Token } from '#lib/language/analysis';
import { drawTree } from '#lib/language/draw-tree';

function token(text: string, head: number, rel: string): Token {
  return { start: 0, end: text.length, text, lemma: text, upos: 'NOUN', xpos: 'NN', head, rel };
}

const draw = (tokens: Token[]) =>
  drawTree(
    tokens,
    ({ rel }) => rel,
    ({ upos }) => upos,
  );

describe('drawing a dependency tree', () => {
  test('puts an arc over others above them', () => {
    const { arcs } = draw([
      token('The', 1, 'det'),
      token('bridge', 2, 'nsubj'),
      token('opened', -1, 'root'),
      token('in', 4, 'case'),
      token('1932', 2, 'obl'),
      token('.', 2, 'punct'),
    ]);
    const heightOf = (label: string) => arcs.find((arc) => arc.label === label)?.height ?? 0;
    expect(heightOf('det')).toBe(heightOf('case'));
    expect(heightOf('obl')).toBeGreaterThan(heightOf('case'));
    expect(arcs).toHaveLength(4);
  });

  test('gives every label an arc that is wide enough, and every word its place', () => {
    const anyTree = fc
      .array(fc.tuple(fc.nat(30), fc.constantFrom('a', 'indirect object', 'x'.repeat(30))), {
        minLength: 1,
        maxLength: 25,
      })
      .map((drawn) =>
        drawn.map(([head, rel], at) => token('word', at === 0 ? -1 : head % drawn.length, rel)),
      );
    fc.assert(
      fc.property(anyTree, (tokens) => {
        const { words, arcs, width } = draw(tokens);
        words.forEach((word, at) => {
          expect(word.x).toBeGreaterThan(words[at - 1]?.x ?? 0);
        });
        for (const arc of arcs) {
          expect(Math.abs(arc.to - arc.from)).toBeGreaterThan(arc.label.length * 6);
          expect(Math.max(arc.to, arc.from)).toBeLessThan(width);
        }
      }),
    );
  });

  test('of no words is empty', () => {
    expect(draw([])).toEqual({ width: 0, above: 12, words: [], arcs: [] });
  });
});
