import { expect, test } from 'vitest';
import { compareDates, datesIn } from '#lib/language/calendar';

test.each([
  ['on May 29, 2022', { year: 2022, month: 5, day: 29 }],
  ['on 29 May 2022', { year: 2022, month: 5, day: 29 }],
  ['in March 1999', { year: 1999, month: 3, day: null }],
  ['in 1969', { year: 1969, month: null, day: null }],
  ['on October 7', { year: null, month: 10, day: 7 }],
])('reads "%s"', (text, expected) => {
  expect(datesIn(text)).toMatchObject([expected]);
});

test.each(['may run', 'the 1970s', '1,234', '2000 people', 'in May'])('finds no date in "%s"', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test.each([
  ['2022', 'May 29, 2022', 'entailed'],
  ['May 29, 2022', '2022', 'open'],
  ['May 15, 2022', 'May 29, 2022', 'excluded'],
  ['1969', '1969', 'equal'],
])('%s against %s is %s', (claim, article, expected) => {
  const [a] = datesIn(claim);
  const [b] = datesIn(article);
  expect(a && b && compareDates(a, b)).toBe(expected);
});
