import { expect, test } from 'vitest';
import { hasDanglingDefinite } from '#lib/items/dangling';

test.each([
  'The Harbor Wolves beat the Pines in the divisional round.',
  'Who determined the structure of the molecule in 1945?',
  'The South retaliated by firing on Narva.',
  'Did Mari Tamm vote in the state legislature?',
  'The ferry to the island sank in 1994.',
  'Who was treated in Narva for the disease in April 2020?',
])('%s points to something untold', (stem) => {
  expect(hasDanglingDefinite(stem)).toBe(true);
});

test.each([
  'Did Mari Tamm become the mayor of Tartu in 2011?',
  'The name oxygen was coined in 1777.',
  'Is Peipus the largest lake in Estonia?',
  'The bridge that Mari Tamm built fell in 1999.',
  'Did the Estonian parliament pass a bill in 2012?',
  'Lake Peipus is one of the deepest lakes in the world.',
  'In the 1990s, Mari Tamm moved to the University of Tartu.',
  'Mari Tamm played for the team in Narva.',
  'Mari Tamm wrote a hymn, and the hymn was sung in Narva.',
])('%s says what it means', (stem) => {
  expect(hasDanglingDefinite(stem)).toBe(false);
});

test('a method names nothing, a maker does', () => {
  expect(
    hasDanglingDefinite('Who determined the structure of the molecule by X-ray crystallography in 1945?'),
  ).toBe(true);
  expect(hasDanglingDefinite('Was the bridge by Norman Foster opened in 2004?')).toBe(false);
});

test('a distance says which record', () => {
  expect(hasDanglingDefinite('Is Jaan Tamm the world record holder in the 200 meters?')).toBe(false);
});
