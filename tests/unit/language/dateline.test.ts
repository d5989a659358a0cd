import { describe, expect, it } from 'vitest';
import { afterDateline } from '#lib/language/dateline';

const rest = (text: string) => text.slice(afterDateline(text, { start: 0, end: text.length }));

describe('datelines', () => {
  it.each([
    ['BRAZZAVILLE — Africa was declared free of polio.', 'Africa was declared free of polio.'],
    ['ST. LOUIS — Acme agreed to be sold.', 'Acme agreed to be sold.'],
    ['SUEZ, Egypt — The ship was freed.', 'The ship was freed.'],
    ['FLINT, Mich. — The city changed its water.', 'The city changed its water.'],
    ['PARIS (Reuters) - France won.', 'France won.'],
    ['Figure 1.5 The mill burned in 1930.', 'The mill burned in 1930.'],
  ])('%s', (text, expected) => {
    expect(rest(text)).toBe(expected);
  });

  it.each([
    'Colombia — like Brazil — is an ally.',
    'NATO is an alliance.',
    'UN Women — it is small.',
    'He won — twice.',
    'Table 2 shows the result.',
  ])('none in: %s', (text) => {
    expect(rest(text)).toBe(text);
  });
});
