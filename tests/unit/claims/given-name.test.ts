import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('"he" of somebody known by a given name alone', () => {
  it('is told of nobody', () => {
    expect(
      statedIn(
        'Mary Rees (1799 – 1847) was a collector of fossils in Bala. Her father Richard was a carpenter of Bala. He died in 1810.',
        { date: null, title: 'Mary Rees' },
      ).join(' '),
    ).not.toContain('died');
  });
});
