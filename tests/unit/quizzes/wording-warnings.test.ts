import { describe, expect, test } from 'vitest';
import type { CheckedClaim } from '#lib/fact-checks/check-claims';
import type { Item } from '#lib/items/item';
import { keyDoubts, statedBy, wordingWarnings } from '#lib/quizzes/wording-warnings';
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

test('a gap that was deleted is asked for', () => {
  const item = {
    ...itemAt(0, { kind: 'cloze', options: [], stem: 'Colombia is an ally of it all.' }),
    claimId: null,
  };
  expect(wordingWarnings({ ...item, edited: true }).join(' ')).toMatch(/gap is gone/);
  expect(wordingWarnings({ ...item, edited: true, stem: 'Colombia is an ally of _____.' })).toEqual([]);
});

describe('a wording that is checked', () => {
  const stored = (change: Partial<Item>) => ({ ...itemAt(0, change), claimId: null, edited: true });
  const found = (
    verdict: 'supported' | 'refuted' | 'not-enough-evidence' | 'conflicting',
  ): CheckedClaim[] => [
    {
      kind: 'judged',
      asked: null,
      judgement: { claim: '', verdict, confidence: 1, evidence: [], reason: '', alignment: [] },
    },
  ];

  test('states its question, or its gap filled; what asks for something else states nothing', () => {
    expect(statedBy(stored({ stem: 'As of March 10, 2022, is it so?' }))).toBe('is it so?');
    expect(statedBy(stored({ kind: 'cloze', stem: 'It has _____ bells.', key: '3' }))).toBe(
      'It has 3 bells.',
    );
    expect(statedBy(stored({ kind: 'multiple-choice', stem: 'Who rang?', key: 'Ada' }))).toBeNull();
  });

  test.each([
    ['Yes', 'supported', false],
    ['Yes', 'refuted', true],
    ['Yes', 'not-enough-evidence', true],
    ['No', 'supported', true],
    ['No', 'conflicting', true],
    ['No', 'refuted', false],
    ['No', 'not-enough-evidence', false],
    ['not-enough-evidence', 'not-enough-evidence', false],
    ['not-enough-evidence', 'refuted', true],
  ] as const)('keyed %s and found %s: doubted %s', (key, verdict, isDoubted) => {
    expect(keyDoubts(stored({ key }), found(verdict))).toHaveLength(isDoubted ? 1 : 0);
  });

  test('is told that nobody checked it where it cannot be read', () => {
    expect(keyDoubts(stored({}), []).join(' ')).toMatch(/nobody but you/);
  });
});
