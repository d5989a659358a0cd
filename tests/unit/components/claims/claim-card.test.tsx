import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClaimCard, type ClaimCardView } from '#components/claims/claim-card';

const claim: ClaimCardView = {
  id: 'c',
  text: 'Iván Duque is the president of Colombia.',
  kind: 'clause',
  checkWorthiness: 0.66,
  cues: [
    { cue: 'names who or what it is about', weight: 0.16 },
    { cue: 'says who holds an office or standing', weight: 0.1 },
  ],
  factuality: 'asserted',
  attribution: null,
  clock: { asOf: '2022-03-10', validFrom: null, validTo: null, perishable: true },
  rewrites: [
    { from: 'he', to: 'Iván Duque', rule: 'pronoun' },
    { from: '', to: 'is', rule: 'title' },
  ],
};

function words(change: Partial<ClaimCardView> = {}): string {
  const markup = renderToStaticMarkup(<ClaimCard claim={{ ...claim, ...change }} />);
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('ClaimCard', () => {
  test('says when the claim holds, in words', () => {
    expect(words()).toContain('As of March 10, 2022; goes stale.');
  });

  test('does not repeat a time that the claim says itself', () => {
    const clock = { asOf: null, validFrom: '1998', validTo: '1998', perishable: false };
    expect(words({ text: 'Argentina became an ally in 1998.', clock })).not.toContain('In 1998.');
  });

  test('lists each rewrite, from, to and why', () => {
    expect(words()).toMatch(/“he” → is written out as “Iván Duque” what the pronoun means/);
    expect(words()).toContain('added: “is” from a title');
  });

  test('shows cues that add up to the worth', () => {
    expect(words()).toMatch(/Well worth checking 0\.66/);
    expect(words()).toMatch(/where every claim starts \+0\.40 names who or what it is about \+0\.16/);
  });

  test('shows no start where the sum was cut', () => {
    expect(words({ checkWorthiness: 1 })).not.toContain('where every claim starts');
  });
});
