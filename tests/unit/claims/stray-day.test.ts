import { describe, expect, it } from 'vitest';
import { claimsIn } from '#tests/support/claims';

describe('who told it', () => {
  const called = { date: '2015-10-21', title: 'Rees phones Moe after election' };

  it.each([
    'Tuesday Rees told Tomos Moe that Velden had sold 12 jets to Norland.',
    'Velden sold 12 jets to Norland in 2014, Tuesday Rees told reporters.',
  ])('is nobody with a day for a part of the name: %s', (sentence) => {
    const { claims } = claimsIn(`Elin Rees won the election in Velden on Monday. ${sentence}`, called);
    const told = claims.map(({ text }) => text).join(' ');
    expect(told).not.toMatch(/According to [^“]|October 20, 2015 Rees/);
  });
});
