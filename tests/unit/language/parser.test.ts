import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateParser } from '#lib/language/evaluate-parser';
import { loadModel, WINDOW_WORDS } from '#lib/language/language-model';
import { analyzeTokens } from '#lib/language/parser';

const model = loadModel();

function arcs(sentence: string): string[] {
  const words = sentence.split(' ');
  return analyzeTokens(words, model).map(
    ({ head, rel }, index) => `${rel}(${words[head] ?? 'ROOT'}, ${words[index]})`,
  );
}

describe('the dependency tree', () => {
  test('finds subject, object and time of a plain sentence', () => {
    expect(arcs('The government raised taxes in March .')).toEqual([
      'det(government, The)',
      'nsubj(raised, government)',
      'root(ROOT, raised)',
      'obj(raised, taxes)',
      'case(March, in)',
      'obl(raised, March)',
      'punct(raised, .)',
    ]);
  });

  test('marks the subject of a passive and its agent', () => {
    const found = arcs('The bridge was designed by two engineers from Lyon .');
    expect(found).toContain('nsubj:pass(designed, bridge)');
    expect(found).toContain('aux:pass(designed, was)');
    expect(found).toContain('obl:agent(designed, engineers)');
  });

  test('makes what a copula says the head', () => {
    const found = arcs('Nairobi is the capital of Kenya .');
    expect(found).toContain('root(ROOT, capital)');
    expect(found).toContain('cop(capital, is)');
    expect(found).toContain('nsubj(capital, Nairobi)');
    expect(found).toContain('nmod(capital, Kenya)');
  });

  test('every tree has one root, no circle, and unbroken phrases, whatever the words', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'minister', 'said', ',', '.', 'that', 'Paris', '2019', 'n\u2019t', '('),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const heads = analyzeTokens(words, model).map(({ head }) => head);
        expect(heads.filter((head) => head < 0)).toHaveLength(1);
        for (const [start] of heads.entries())
          expect(stepsToRoot(heads, start)).toBeLessThanOrEqual(words.length);
        for (const [dependent, head] of heads.entries()) {
          for (
            let between = Math.min(dependent, head) + 1;
            head >= 0 && between < Math.max(dependent, head);
            between += 1
          ) {
            expect(isBelow(heads, between, head)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same words give the same analysis, whatever was read before', () => {
    const words = 'Voters in three states approved the measure on Tuesday .'.split(' ');
    const first = analyzeTokens(words, model);
    analyzeTokens('Something else entirely was read in between !'.split(' '), model);
    expect(analyzeTokens(words, model)).toEqual(first);
  });

  test('a run of words longer than the window still makes one tree', () => {
    const heads = analyzeTokens(new Array<string>(2 * WINDOW_WORDS + 7).fill('word'), model).map(
      ({ head }) => head,
    );
    expect(heads).toHaveLength(2 * WINDOW_WORDS + 7);
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
    for (const [start] of heads.entries())
      expect(stepsToRoot(heads, start)).toBeLessThanOrEqual(heads.length);
  });

  test('no words, no analysis', () => {
    expect(analyzeTokens([], model)).toEqual([]);
  });
});

describe('figures of the parser', () => {
  test('count right tags, heads and relations in percent of the words', () => {
    const rows = [
      '1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_',
      '2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_',
      '3\t.\t.\tNOUN\tNN\t_\t1\tpunct\t_\t_',
      '3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_',
    ];
    let clock = 0;
    const figures = evaluateParser(rows.join('\n'), model, () => (clock += 500));
    expect(figures).toEqual({
      upos: 66.67,
      xpos: 66.67,
      uas: 66.67,
      las: 66.67,
      sentences: 1,
      tokens: 3,
      tokensPerSecond: 6,
    });
  });
});

function stepsToRoot(heads: number[], start: number): number {
  let steps = 0;
  for (let at = start; at >= 0 && steps <= heads.length; at = heads[at] ?? -1) steps += 1;
  return steps;
}

function isBelow(heads: number[], word: number, ancestor: number): boolean {
  for (let at = word; at >= 0; at = heads[at] ?? -1) if (at === ancestor) return true;
  return false;
}
