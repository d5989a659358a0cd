import { describe, expect, test } from 'vitest';
import { carryClaim } from '#lib/claims/carry-claim';
import type { ClaimDraft } from '#lib/claims/claim';

const before = 'First words. The bridge opened in 1932. Last words.';
const claim: ClaimDraft = {
  id: 'c1',
  kind: 'clause',
  text: 'The bridge opened in 1932.',
  span: { start: 13, end: 38 },
  sentence: { start: 13, end: 39 },
  checkWorthiness: 0.5,
  cues: [],
  factuality: 'asserted',
  attribution: null,
  clock: { asOf: null, validFrom: null, validTo: null, perishable: false },
  rewrites: [],
  clause: null,
};

describe('carrying a claim to a later revision', () => {
  test('moves every offset with the sentence', () => {
    const after = 'A new opening. First words. The bridge opened in 1932. Last words.';
    const carried = carryClaim(claim, before, after);
    expect(carried && after.slice(carried.sentence.start, carried.sentence.end)).toBe(
      'The bridge opened in 1932.',
    );
    expect(carried && after.slice(carried.span.start, carried.span.end)).toBe('The bridge opened in 1932');
  });

  test('is refused when the sentence was changed', () => {
    expect(carryClaim(claim, before, 'First words. The bridge opened in 1933. Last words.')).toBeNull();
  });

  test('is refused when the words that name the source stand elsewhere now', () => {
    const said = { ...claim, attribution: { source: 'First', start: 0, end: 5 } };
    expect(carryClaim(said, before, before)).toEqual(said);
    expect(carryClaim(said, before, 'Other words. The bridge opened in 1932.')).toBeNull();
  });

  test('takes the nearest of equal sentences', () => {
    const twice = 'The bridge opened in 1932. The bridge opened in 1932. Last words.';
    const second = { ...claim, span: { start: 27, end: 52 }, sentence: { start: 27, end: 53 } };
    expect(carryClaim(second, twice, `Hm. ${twice}`)?.sentence.start).toBe(31);
    expect(carryClaim(claim, before, twice)?.sentence.start).toBe(0);
  });
});
