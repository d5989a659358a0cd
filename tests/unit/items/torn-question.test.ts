import { expect, test } from 'vitest';
import { isTornQuestion } from '#lib/items/torn-question';
import { clauseOf, object } from '#tests/support/clauses';

const asks = (stem: string, subject = 'The club') =>
  isTornQuestion({ kind: 'yes-no', stem }, clauseOf(subject, { lemma: 'lie' }, [object('Narva')]));

test('"has yet to" is one verb, which a question does not split', () => {
  expect(asks('Does the club have yet to make a profit?')).toBe(true);
  expect(asks('Does the club have to make a profit?')).toBe(false);
});

test('a distance in front of its verb is not asked for as what lies there', () => {
  expect(asks('Does about 30 kilometres to the west lie Narva?', 'About 30 kilometres to the west')).toBe(
    true,
  );
  expect(asks('Do 30 kilometres of road lead to Narva?', '30 kilometres of road')).toBe(false);
});
