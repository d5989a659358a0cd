import { expect, test } from 'vitest';
import { clockInWords } from '#lib/claims/clock-in-words';

const none = { asOf: null, validFrom: null, validTo: null, perishable: false };

test.each([
  [{}, []],
  [{ asOf: '2022-03-10' }, ['as of March 10, 2022']],
  [{ asOf: '2022-03-10', perishable: true }, ['as of March 10, 2022', 'goes stale']],
  [{ validFrom: '1914', validTo: '1918' }, ['from 1914 to 1918']],
  [{ validFrom: '1932-03-19', validTo: '1932-03-19' }, ['on March 19, 1932']],
  [{ validFrom: '1973-10', validTo: '1973-10' }, ['in October 1973']],
  [{ validFrom: '2018', asOf: '2022' }, ['since 2018', 'as of 2022']],
  [{ validTo: '2020-05-02' }, ['until May 2, 2020']],
])('%j reads %j', (clock, words) => {
  expect(clockInWords({ ...none, ...clock })).toEqual(words);
});
