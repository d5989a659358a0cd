import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

describe('the noun of a name', () => {
  const lead = 'Ada Moe joined the Velden Society of Engineers in 1921.';

  it('is said by the one name with it', () => {
    expect(statedIn(`${lead} The Society made Ada Moe its president in 1930.`).join(' ')).toContain(
      'The Velden Society of Engineers made Ada Moe its president',
    );
  });

  it('is not said by one of two', () => {
    const told = statedIn(
      `${lead} Ada Moe also joined the Norland Society of Poets. The Society gave Ada Moe a medal in 1930.`,
    );
    expect(told.join(' ')).not.toMatch(/Society of \w+ gave/);
  });

  it('is left where the name goes on', () => {
    const told = statedIn(`${lead} The Society for Systems Research gave Ada Moe a medal in 1930.`);
    expect(told.join(' ')).not.toContain('Velden Society of Engineers for');
  });
});

describe('"the country"', () => {
  it('is the one that the title names', () => {
    const told = statedIn(
      'Ada Moe became the prime minister of Norway on Sunday. She was born in Denmark. Voters were angry. The country joined the Velden League in 1996.',
      { date: '2016-05-03', title: 'Ada Moe to lead Norway' },
    );
    expect(told.join(' ')).toContain('Norway joined the Velden League in 1996.');
  });

  it('is not one that the text names by the way', () => {
    const told = statedIn(
      'Elin Rees opened a bridge at Velden on Sunday. She was born in Denmark. Voters were angry. Many were cold. The country joined the Velden League in 1996.',
      { date: '2016-05-03', title: 'Elin Rees opens a bridge' },
    );
    expect(told.join(' ')).not.toContain('Denmark joined');
  });
});

it('"all three" does not say of what', () => {
  const { refusals } = claimsIn(
    'Ada Moe met two poets in Velden. All three were charged with theft in Norland.',
    {
      title: 'Velden theft',
    },
  );
  expect(refusals.map(({ reason }) => reason)).toContain('three of what is only clear from the context');
});
