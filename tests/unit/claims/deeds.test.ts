import { describe, expect, it } from 'vitest';
import { isDeed } from '#lib/claims/deeds';
import { statedIn } from '#tests/support/claims';

const ferries = { date: '2015-10-21', title: 'Malmoru Ferries' };

describe('a deed told for "it"', () => {
  const deal =
    'Malmoru Ferries bought the Velden Line in 2012. The purchase was the largest in the history of Norland.';

  it.each(['It acquired four ships in 2013.', 'Its own fleet was sold to Norland Shipping in 2014.'])(
    'does and has nothing that deeds do not: %s',
    (sentence) => {
      expect(statedIn(`${deal} It acquired four ships in 2013. ${sentence}`, ferries).join(' ')).not.toMatch(
        /acquired|fleet/,
      );
    },
  );

  it('is told from bodies and things that end alike', () => {
    expect(['purchase', 'wave', 'distribution'].filter(isDeed)).toHaveLength(3);
    expect(['organization', 'station', 'corporation', 'building', 'treaty'].filter(isDeed)).toEqual([]);
  });

  it('may cost something', () => {
    expect(statedIn(`${deal} It cost 40 million euros in 2012.`, ferries).join(' ')).toContain(
      'purchase cost 40 million euros in 2012.',
    );
  });
});

describe('"its" behind another subject', () => {
  it('with "own" is the subject\'s', () => {
    const told = statedIn(
      'The Postal Pact is a body of 40 countries. The United Board took over the treaties of Norland in 1948. It has 40 members. Velden, a city in Sweden, has its own postal treaty.',
      { title: 'Postal Pact' },
    ).join(' ');
    expect(told).not.toContain("Board's own postal treaty");
  });

  it.each([
    'Sweden blocked its invitation to join the Pact in 2008.',
    'Sweden accepted its application in 2009.',
  ])('is refused where the deed is done to another: %s', (sentence) => {
    expect(
      statedIn(`Norway asked to join the Northern Pact in 2005. ${sentence}`, {
        title: 'Northern Pact',
      }).join(' '),
    ).not.toMatch(/blocked|accepted/);
  });
});
