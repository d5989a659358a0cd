import { describe, expect, test } from 'vitest';
import { amountsIn, compareAmounts, numberLike } from '#lib/language/amounts';

const only = (text: string) => {
  const [amount] = amountsIn(text);
  if (!amount) throw new Error(`no amount in "${text}"`);
  return amount;
};

describe('amountsIn', () => {
  test.each([
    ['Over 1.8 million Venezuelans', 1_800_000, 'over', 'count'],
    ['More than a dozen countries', 12, 'over', 'count'],
    ['two Americans', 2, 'exactly', 'count'],
    ['twenty-five ships', 25, 'exactly', 'count'],
    ['$5 billion', 5e9, 'exactly', 'money'],
    ['about 12 percent of voters', 12, 'about', 'percent'],
    ['the third president', 3, 'exactly', 'ordinal'],
    ['1,234 students', 1234, 'exactly', 'count'],
    ['fewer than ten countries', 10, 'under', 'count'],
  ] as const)('reads "%s"', (text, value, comparator, unit) => {
    expect(only(text)).toMatchObject({ value, comparator, unit });
  });
  test.each([
    'in 1969',
    'on May 29',
    'one of its allies',
    'a Boeing 737',
    'COVID-19',
    'at 10:30',
    'the 1970s',
  ])('finds none in "%s"', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });
});

describe('compareAmounts', () => {
  test.each([
    ['fewer than ten countries', 'more than a dozen countries', 'excluded'],
    ['more than ten countries', 'more than a dozen countries', 'entailed'],
    ['more than 20 countries', 'more than a dozen countries', 'open'],
    ['fewer than 12 countries', 'more than a dozen countries', 'excluded'],
    ['3 ships', 'three ships', 'equal'],
    ['four ships', 'three ships', 'excluded'],
    ['at least two ships', 'three ships', 'entailed'],
  ] as const)('"%s" when the article says "%s" is %s', (claim, article, expected) => {
    expect(compareAmounts(only(claim), only(article))).toBe(expected);
  });
});

test.each([
  [2_600_000, '1.8 million', '2.6 million'],
  [4, 'two', 'four'],
  [1500, '1,234', '1,500'],
  [15, '12', '15'],
  [7e9, '$5 billion', '$7 billion'],
  [23, '21st', '23rd'],
  [2, 'third', 'second'],
])('%d written like "%s" is "%s"', (value, like, expected) => {
  expect(numberLike(value, like)).toBe(expected);
});
