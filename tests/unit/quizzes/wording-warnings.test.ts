import { expect, test } from 'vitest';
import { wordingWarnings } from '#lib/quizzes/wording-warnings';
import { itemAt } from '#tests/support/items';

const quote = 'Colombia is a major non-NATO ally of the United States.';
const worded = (stem: string, edited = true) =>
  wordingWarnings({
    ...itemAt(0, { stem, evidence: [{ article: 'a', start: 0, end: quote.length, quote }] }),
    claimId: null,
    edited,
  });

test('a good wording of one’s own has no warning', () => {
  expect(worded('Does Colombia count as an ally of the United States?')).toEqual([]);
});

test('a rule of item writing that is broken is named with its reason', () => {
  expect(worded('Should Colombia never not be an ally of the United States?').join(' ')).toMatch(
    /Two negatives/,
  );
});

test('names and numbers that the proof lacks are named', () => {
  expect(worded('Has Colombia been an ally of France since 1998?')).toContainEqual(
    'The proof says nothing of “France”, “1998”.',
  );
});

test('what the engine worded is not warned of', () => {
  expect(worded('Is it?', false)).toEqual([]);
});
