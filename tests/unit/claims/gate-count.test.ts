import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('a number', () => {
  it.each([
    'The New Democrats of Norland fell to 44 in 2015.',
    'The Norland parliament was expanded from 225 to 338 in 2015.',
    'The Norland herd shrank to fewer than 50 by 1980.',
    'Sharks of Norland went faster than 2.7 in 2013.',
    'About 1 million tons are caught each year in Norland.',
  ])('without what it counts makes no claim: %s', (sentence) => {
    expect(statedIn(sentence)).toEqual([]);
  });

  it.each([
    'Unemployment in Norland fell to zero in 2014.',
    'The population of Velden grew to 40,000 by 2010.',
    'The Norland army was cut to 12,000 men in 2013.',
    'The temperature in Norland fell to 4 degrees in 2013.',
    'More than 40,000 tons of fish are caught in Norland each year.',
  ])('with its unit, or of what is counted by itself, does: %s', (sentence) => {
    expect(statedIn(sentence).join(' ')).toContain(sentence);
  });
});
