import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('what is set beside a name', () => {
  it.each([
    'The firm gave shares to Thomas Moe, a stake of 4 percent.',
    'Elin Rees worked for the Geodetic Board. In 1953 she became head of the Velden Institute, a post that Ada Moe held until 1965.',
    'In 1990 the shares went to Martin Moe, an investment of 40 million euros.',
  ])('is no standing of it where it is of another kind: %s', (sentence) => {
    expect(statedIn(sentence).join(' ')).not.toMatch(/(?:Moe|Institute) (?:is|was) an?/);
  });

  it.each([
    [
      'Martin Moe, a legend of Norland football, died in Velden.',
      'Martin Moe was a legend of Norland football.',
    ],
    [
      'The Velden University, a member of the Pact, was founded in 1900.',
      'The Velden University was a member of the Pact.',
    ],
  ])('is told where it is of its kind: %s', (sentence, told) => {
    expect(statedIn(sentence)).toContain(told);
  });

  it('has its article with an age', () => {
    expect(statedIn('Elin Rees, 72-year-old former mayor of Bala, spoke in Norland.').join(' ')).toMatch(
      /a 72-year-old former mayor of Bala/,
    );
  });

  it('stays former at the age that is told', () => {
    expect(
      statedIn('Anna Lom, a 72-year-old former prime minister of Norland, was in the hall.').join(' '),
    ).toMatch(/72-year-old former prime minister/);
  });
});
