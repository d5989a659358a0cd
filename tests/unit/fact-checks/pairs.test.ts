import { describe, expect, test } from 'vitest';
import {
  fm2Pairs,
  fm2Rows,
  fm2SparePairs,
  fm2TriplePairs,
  symmetricPairs,
} from '#lib/fact-checks/benchmark-pairs';
import { likeliest } from '#lib/fact-checks/cross-validate';
import { figuresOf } from '#lib/fact-checks/figures';
import { pairFeatures } from '#lib/fact-checks/pair-features';
import { judgeShares } from '#lib/fact-checks/pair-judge';
import { loadPairModel, taskJudge } from '#lib/fact-checks/pair-model';
import { fitSoftmax, probabilities } from '#lib/fact-checks/softmax-regression';

describe('what is looked at in a pair', () => {
  test('words that are borne out by form, family, kind or country', () => {
    const features = pairFeatures(
      'An American invaded the city with dogs.',
      'The U.S. invasion of the city used a dog.',
    );
    expect(features).toMatchObject({ allMatched: 1, covered: 1 });
  });

  test.each([
    ['It opened in 1932.', 'It opened in 1945.', { dateExcluded: 1, yearReplaced: 1 }],
    ['Over 50 ships sank.', 'In all, 60 ships sank.', { amountEntailed: 1 }],
    ['They were married.', 'They were unmarried.', { opposite: 1 }],
    ['She did not win.', 'She won.', { claimDenies: 1, denialDiffers: 1, wordDeniedOnce: 1 }],
    ['The film was made in Peru.', 'The film was made in Chile.', { nameReplaced: 1, 'replaced country': 1 }],
  ])('%s / %s', (claim, evidence, features) => {
    expect(pairFeatures(claim, evidence)).toMatchObject(features);
  });

  test('treebank spellings of brackets say the same', () => {
    expect(pairFeatures('It opened .', 'It -LRB- the bridge -RRB- opened .')).toEqual(
      pairFeatures('It opened.', 'It (the bridge) opened.'),
    );
  });

  test('evidence that shares only its subject does not bear on the claim', () => {
    const bearing = (evidence: string) =>
      pairFeatures('Marlow Bridge is made of granite.', evidence, 'Marlow Bridge');
    expect(bearing('Marlow Bridge opened in spring.')).toMatchObject({ 'own found': 0, 'own covered': 0 });
    expect(bearing('Its piers are of granite.')['own best 1']).toBe(1);
  });

  test('evidence that opens an article, and a piece of a sentence', () => {
    const shape = (evidence: string) => pairFeatures('Marlow Bridge is old.', evidence, 'Marlow Bridge');
    expect(shape('Marlow Bridge is a road bridge.')).toMatchObject({
      'shape defines': 1,
      'shape ends whole': 1,
    });
    expect(shape('and in 1932 repaired')).toMatchObject({
      'shape defines': 0,
      'shape opens small': 1,
      'shape ends whole': 0,
      'shape dates': 1,
    });
  });

  test('nothing is a pair too', () => {
    for (const value of Object.values(pairFeatures('', ''))) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('the trained judge', () => {
  test('tells a borne-out claim from a contradicted one', () => {
    const model = taskJudge(loadPairModel(), 'symmetric');
    const judge = (claim: string, evidence: string) =>
      likeliest(model.linear.classes, judgeShares(model, pairFeatures(claim, evidence)));
    expect(judge('The bridge opened in 1932.', 'The bridge opened on 19 March 1932.')).toBe('SUPPORTS');
    expect(judge('The bridge opened in 1945.', 'The bridge opened on 19 March 1932.')).toBe('REFUTES');
  });

  test('a linear rule is learnt from examples, and probabilities add up', () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({
      features: { x: at % 2, noise: (at * 7) % 5, still: 3 },
      label: at % 2 === 1 ? 'yes' : 'no',
    }));
    const model = fitSoftmax(examples, 0.01);
    const [no = 0, yes = 0] = probabilities(model, { x: 1, noise: 2, still: 3 });
    expect(model.classes).toEqual(['no', 'yes']);
    expect(yes).toBeGreaterThan(0.9);
    expect(no + yes).toBeCloseTo(1);
  });
});

describe('benchmark files', () => {
  const row = (text: string, label: string) => ({
    text,
    label,
    wikipedia_page: 'Bridge',
    gold_evidence: [{ text: 'It opened in 1932.' }],
    retrieved_evidence: [{ text: 'It is grey.' }, { text: 'It opened in 1932.' }],
  });

  test('every other claim gets passages that are not enough', () => {
    const rows = fm2Rows([row('It opened in 1932.', 'SUPPORTS'), row('It opened in 1945.', 'REFUTES')]);
    expect(fm2Pairs(rows)).toHaveLength(2);
    expect(fm2TriplePairs(rows).map(({ label, evidence }) => [label, evidence])).toEqual([
      ['SUPPORTS', 'It opened in 1932.'],
      ['REFUTES', 'It opened in 1932.'],
      ['NOT ENOUGH INFO', 'It is grey.'],
    ]);
  });

  test('the claims without such passages have theirs to learn from', () => {
    const rows = fm2Rows([row('It opened in 1932.', 'SUPPORTS'), row('It opened in 1945.', 'REFUTES')]);
    expect(fm2SparePairs(rows).map(({ claim }) => claim)).toEqual(['It opened in 1945.']);
  });

  test('pairs that share a sentence stay together', () => {
    const pair = (id: string, claim: string, evidence: string) => ({
      id,
      claim,
      evidence,
      label: 'SUPPORTS',
    });
    const groups = symmetricPairs([
      pair('1', 'a', 'x'),
      pair('2', 'a', 'y'),
      pair('3', 'b', 'y'),
      pair('4', 'c', 'z'),
    ]);
    expect(groups.map(({ group }) => group)).toEqual(['1', '1', '1', '4']);
  });

  test('figures count what was given for what is right', () => {
    expect(figuresOf(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b'])).toMatchObject({
      accuracy: 75,
      confusion: { a: { a: 1, b: 1 }, b: { b: 2 } },
    });
  });
});
