import { describe, expect, it } from 'vitest';
import { yearsLater } from '#lib/language/years-later';

const at = (text: string, index: number) => yearsLater(text.split(' '), index);

describe('yearsLater', () => {
  it.each([
    ['she left three years later', 2, 3],
    ['a year afterwards she left', 0, 1],
    ['16 years later it was caught', 0, 16],
    ['it fell the following year .', 2, 1],
  ])('%s', (text, index, years) => {
    expect(at(text, index)).toEqual({ length: 3, years });
  });

  it.each([
    ['roughly told', 'about three years later', 1],
    ['of another thing', "the following year 's harvest", 0],
    ['a comparison', 'three years later than', 0],
    ['another measure', 'three weeks later', 0],
  ])('not %s: %s', (_, text, index) => {
    expect(at(text, index)).toBeNull();
  });
});
