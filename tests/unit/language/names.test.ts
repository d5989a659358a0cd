import { describe, expect, test } from 'vitest';
import { countriesNear, countryOfDemonym, demonymOf } from '#lib/language/geography';
import { sameName } from '#lib/language/names';

describe('sameName', () => {
  test.each([
    ['Duque', 'Iván Duque'],
    ['President Ivan Duque', 'Iván Duque'],
    ['the U.S.', 'United States'],
    ['UN', 'United Nations'],
    ['Russia’s', 'Russia'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });
  test.each([
    ['Ivan', 'Ivan Duque'],
    ['Joe Biden', 'Jill Biden'],
    ['Niger', 'Nigeria'],
    ['South Korea', 'Korea'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});

test('countries alike begin with neighbors', () => {
  expect(countriesNear('Colombia').slice(0, 3)).toEqual(['Brazil', 'Peru', 'Venezuela']);
  expect(countriesNear('Atlantis')).toEqual([]);
});

test('a people leads to its country and back', () => {
  expect(countryOfDemonym('Venezuelans')).toBe('Venezuela');
  expect(demonymOf('the U.S.')).toBe('American');
});
