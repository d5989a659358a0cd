import { expect, test } from 'vitest';
import { amountsOutsideNames } from '#lib/items/amounts-outside-names';

const numbers = (text: string) => amountsOutsideNames({ text }).map(({ number }) => number);

test.each([
  ['the third bridge over the Narva', ['third']],
  ['its 14th season', ['14th']],
  ['the 17th-century writer', ['17th']],
  ['two bridges', ['two']],
])('%s counts or ranks', (text, found) => {
  expect(numbers(text)).toEqual(found);
});

test.each([
  'first taken up in Tartu',
  'published first',
  'the first and only woman',
  'for the film Seven Bridges',
])('%s neither counts nor ranks', (text) => {
  expect(numbers(text)).toEqual([]);
});
