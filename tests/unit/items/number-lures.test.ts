import { expect, it } from 'vitest';
import { numberLures } from '#lib/items/number-lures';

it('other numbers are as fine as the true one, so that none stands out', () => {
  expect(numberLures('57.1 kilometers')).toEqual([
    '22.8 kilometers',
    '34.3 kilometers',
    '42.8 kilometers',
    '71.4 kilometers',
    '85.7 kilometers',
    '114.2 kilometers',
  ]);
  expect(numberLures('2.5 kilometers').join(' ')).not.toContain('.0');
});

it('a number that ends in a zero may stand beside others that do', () => {
  expect(numberLures('3.20 euros').join(' ')).toMatch(/\.\d0 euros/);
});
