import { describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { statement } from '#lib/items/realize';
import { shortened, shorteningsOf } from '#lib/items/shorter-clauses';
import { clauseOf, oblique, subject, time } from '#tests/support/clauses';

/** What is left of the first claim of a sentence, in each way that it may be told with less. */
function shorter(text: string): string[] {
  const article = { name: 'short', date: null, title: null, publisher: null, text };
  const clause = extractClaims(article).claims[0]?.clause;
  if (!clause) throw new Error(`no claim: ${text}`);
  return shorteningsOf(clause).flatMap((shortening) => {
    const left = shortened(clause, shortening);
    return left ? [statement(left)] : [];
  });
}

describe('a deed that is done once may be told', () => {
  test('without when or where', () => {
    const told = shorter('Lydia Koidula died in Kronstadt on August 11, 1886.');
    expect(told).toContain('Lydia Koidula died in Kronstadt.');
    expect(told).toContain('Lydia Koidula died on August 11, 1886.');
  });

  test('of what was done, without who did it', () => {
    const told = shorter('Jaan Tamm founded the Ahja Sailing Club in 1911.');
    expect(told).toContain('The Ahja Sailing Club was founded in 1911.');
    expect(told).toContain('The Ahja Sailing Club was founded by Jaan Tamm.');
    expect(told).toContain('Jaan Tamm founded the Ahja Sailing Club.');
  });

  test('of whom something was given to, with the giver behind what belongs to the verb', () => {
    expect(shorter('In 1907, King Edward VII appointed Lydia Koidula to the Order of Merit.')).toContain(
      'Lydia Koidula was appointed to the Order of Merit by King Edward VII.',
    );
  });
});

describe('nothing is left out of', () => {
  test.each([
    ['what may be done again', 'Jaan Tamm visited Lake Peipus in 1911 with Ann Reed.'],
    ['what is measured by what would go', 'Jaan Tamm opened only the North Gate in 1911.'],
    ['what may be one of many', 'Jaan Tamm opened a shop in Tartu in 1911.'],
  ])('%s', (_, text) => {
    expect(shorter(text)).toEqual([]);
  });

  test('a thing that others did as well: it is not said without who did it', () => {
    expect(shorter('Estonia adopted the German mark in 1999.').join(' ')).not.toContain('was adopted');
  });
});

test('a verb that ends in a preposition keeps what may be the other half of it', () => {
  const told = clauseOf(
    subject('Mari Saar', 'person'),
    { lemma: 'bury', text: 'was buried', past: true, particle: 'in' },
    [time('about 672'), oblique('under Narva Hill')],
  );
  expect(shorteningsOf(told)).toEqual([]);
  expect(shorteningsOf({ ...told, predicate: { ...told.predicate, particle: null } })).not.toEqual([]);
});
