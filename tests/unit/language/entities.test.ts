import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryNamed, isNationality } from '#lib/language/countries';
import { spotEntities } from '#lib/language/entities';
import { evaluateEntities } from '#lib/language/evaluate-entities';
import { loadModel } from '#lib/language/language-model';
import { analyzeTokens } from '#lib/language/parser';

const model = loadModel();

/** Words stand apart by single spaces, so that tokens and text match without a tokenizer. */
function spot(text: string) {
  let start = 0;
  const tokens = text.split(' ').map((word) => {
    const token = { text: word, start, end: start + word.length };
    start = token.end + 1;
    return token;
  });
  const words = tokens.map((token) => token.text);
  return spotEntities(text, tokens, analyzeTokens(words, model)).map((entity) => ({
    ...entity,
    quote: text.slice(entity.start, entity.end),
  }));
}
const pairs = (text: string) => spot(text).map(({ type, quote }) => [type, quote]);

describe('entities of a sentence', () => {
  test('people, countries and dates', () => {
    expect(pairs('Ivan Duque visited Germany in March 2021 .')).toEqual([
      ['person', 'Ivan Duque'],
      ['country', 'Germany'],
      ['date', 'March 2021'],
    ]);
  });

  test('organizations keep their "of" phrase, and lose their article', () => {
    expect(pairs('The Bank of England raised its rate .')).toContainEqual([
      'organization',
      'Bank of England',
    ]);
  });

  test('sums of money, percentages and numbers', () => {
    expect(pairs('Sales rose 12 % to $ 3.5 million after 40 stores opened .')).toEqual([
      ['percent', '12 %'],
      ['money', '$ 3.5 million'],
      ['number', '40'],
    ]);
  });

  test('a people is a nationality, as noun and as adjective', () => {
    expect(pairs('Colombian officials said that Venezuelans may stay .')).toEqual([
      ['nationality', 'Colombian'],
      ['nationality', 'Venezuelans'],
    ]);
  });

  test('a country goes by its common name', () => {
    const [entity] = spot('The U.S. sent aid .').filter(({ type }) => type === 'country');
    expect(entity).toMatchObject({ quote: 'U.S.', canonical: 'United States' });
  });

  test('spans ascend, do not overlap and slice back, whatever the words', () => {
    const word = fc.oneof(
      fc.constantFrom('Paris', 'the', 'Ms.', 'Smith', '2019', '%', '$', 'million', 'of', 'German', '"'),
      fc.stringMatching(/^\S{1,8}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        let last = 0;
        for (const { start, end, quote } of spot(words.join(' '))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(quote).not.toMatch(/^\s|\s$|^$/);
          last = end;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('countries and peoples', () => {
  test('go by many names', () => {
    expect(['UK', 'Great Britain', 'the United Kingdom'].map(countryNamed)).toEqual(
      new Array(3).fill('United Kingdom'),
    );
    expect(countryNamed('Bogotá')).toBeNull();
    expect(isNationality('Kenyans')).toBe(true);
    expect(isNationality('Norse')).toBe(true);
    expect(isNationality('Kenya')).toBe(false);
  });
});

describe('figures of the entities', () => {
  test('compare exact spans with types, and count names and dates only', () => {
    const rows = [
      '1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-cf1-2-sgl',
      '2\tqueen\tqueen\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=1)',
      '3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_',
      '4\tGermany\tGermany\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(2-place-new-cf2-1-sgl)',
      '5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_',
      '6\t1901\t1901\tNUM\tCD\t_\t3\tobl\t_\tEntity=(3-event-new-cf3-1-sgl)',
    ];
    const all = evaluateEntities(rows.join('\n'), model).find(({ type }) => type === 'all');
    expect(all).toEqual({ type: 'all', precision: 50, recall: 100, f1: 66.67, gold: 1, found: 2 });
  });
});
