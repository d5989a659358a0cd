import { describe, expect, test } from 'vitest';
import { viewOf } from '#lib/claims/clause-views';
import { statement } from '#lib/items/realize';
import { clauseOf, complement } from '#tests/support/clauses';

const result = (standing: string, past = false) => {
  const clause = clauseOf('Colombia', { lemma: 'be', past }, [complement(standing)]);
  const seen = viewOf(clause, 'result');
  return seen && statement(seen);
};

describe('the result of being counted among those named', () => {
  test('is the standing itself', () => {
    expect(result('the third country in South America to be named a major non-NATO ally')).toBe(
      'Colombia is a major non-NATO ally.',
    );
    expect(result('the first city to be declared a free port', true)).toBe('Colombia was a free port.');
  });

  test('points to the words of the standing', () => {
    const counted = complement('the third country to be named a major non-NATO ally');
    const seen = viewOf(clauseOf('Colombia', { lemma: 'be' }, [counted]), 'result');
    const [standing] = seen?.args ?? [];
    const said = 'Colombia is the third country to be named a major non-NATO ally';
    expect(said.slice(standing?.start, standing?.end)).toBe('a major non-NATO ally');
    expect(standing?.head).toBe('ally');
  });

  test.each([
    'the favorite to be named a major non-NATO ally',
    'the next country to be named a major non-NATO ally',
    'the third country not to be named a major non-NATO ally',
    'the third country to hope to be named a major non-NATO ally',
    'the first country expected to be named a major non-NATO ally',
  ])('is not there for %s', (standing) => {
    expect(result(standing)).toBeNull();
  });
});
