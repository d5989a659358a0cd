import { describe, expect, test } from 'vitest';
import { readConllu } from '#lib/language/conllu';
import { createOptimizer } from '#training/adam';
import { collectLabels, toExample } from '#training/examples';
import { createNetwork } from '#training/network';
import { seededRandom, shuffle } from '#training/random';

const CONLLU = [
  '# newdoc id = made-up',
  '1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)',
  '2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_',
  '3\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-place-new-cf2-1-sgl)',
  '',
  '1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(3-object-new-cf1-2-sgl',
  '2\tboats\tboat\tNOUN\tNNS\t_\t3\tnsubj\t_\tEntity=3)',
  '3\tsailed\tsail\tVERB\tVBD\t_\t0\troot\t_\t_',
  '4\tslowly\tslowly\tADV\tRB\t_\t3\tadvmod\t_\t_',
].join('\n');

function learnByHeart(steps: number) {
  const sentences = readConllu(CONLLU);
  const words = [
    ...new Set(sentences.flatMap((sentence) => sentence.words.map((word) => word.toLowerCase()))),
  ];
  const labels = collectLabels(sentences);
  const vocabulary = {
    vectorRow: () => -1,
    wordRow: (word: string) => words.indexOf(word),
    frequency: () => 1e9,
  };
  const examples = sentences.map((sentence) => toExample(sentence, labels, vocabulary, true));
  const none = { input: 0, embedding: 0, layer: 0, view: 0, word: 0 };
  const network = createNetwork(labels, words.length, new Float32Array(0), none, 7);
  const optimizer = createOptimizer(network.parameters);
  return Array.from({ length: steps }, () => {
    const losses = network.learn(examples);
    optimizer.step(0.01);
    return losses;
  });
}

describe('training', () => {
  test('learns two sentences by heart: tags, names, arcs and labels', () => {
    const losses = learnByHeart(40);
    const [first, last] = [losses[0], losses.at(-1)];
    for (const part of ['tags', 'names', 'arcs', 'labels'] as const) {
      expect(last?.[part]).toBeLessThan(0.1 * (first?.[part] ?? 0));
    }
  });

  test('the same seed learns the same', () => {
    expect(learnByHeart(3)).toEqual(learnByHeart(3));
  });
});

describe('chance by seed', () => {
  test('stays within [0, 1) and repeats', () => {
    const [one, other] = [seededRandom(3), seededRandom(3)];
    const numbers = Array.from({ length: 1000 }, one);
    expect(numbers).toEqual(Array.from({ length: 1000 }, other));
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
  });

  test('a shuffle keeps what it shuffles', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    shuffle(items, seededRandom(1));
    expect(items).not.toEqual(items.toSorted((a, b) => a - b));
    expect(items.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
