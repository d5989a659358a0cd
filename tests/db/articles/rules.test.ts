import { describe, expect, test } from 'vitest';
import {
  ARTICLE_META_MAX,
  ARTICLE_TEXT_MAX_BYTES,
  ARTICLE_TITLE_MAX,
  ARTICLE_URL_MAX,
} from '#lib/articles/article';
import { visibilities } from '#lib/articles/article-input';
import { SET_DESCRIPTION_MAX, SET_TITLE_MAX } from '#lib/claim-sets/claim-set';
import { CLAIM_TEXT_MAX, claimKinds, factualities } from '#lib/claims/claim';
import { claimChanges, claimStates } from '#lib/claims/curated-claim';
import { db, sqlPool } from '#lib/platform/db';
import { jobStates } from '#lib/platform/jobs';
import { person, storedArticle } from '#tests/support/articles';

async function definitionOf(constraint: string): Promise<string> {
  const { rows } = await sqlPool().query<{ definition: string }>(
    'SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1',
    [constraint],
  );
  return rows[0]?.definition ?? 'no such constraint';
}

const wordsIn = (definition: string) => [...definition.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
const numbersIn = (definition: string) => [...definition.matchAll(/\b\d+\b/g)].map(Number);

describe('the rules of the database are those of the code', () => {
  test.each([
    ['articles_visibility', visibilities],
    ['claims_kind', claimKinds],
    ['claims_factuality', factualities],
    ['claims_state', claimStates],
    ['claim_changes_change', claimChanges],
    ['jobs_state', jobStates],
  ] as const)('%s knows the same words', async (constraint, words) => {
    expect(wordsIn(await definitionOf(constraint)).sort()).toEqual([...words].sort());
  });

  test.each([
    ['articles_text_size', [ARTICLE_TEXT_MAX_BYTES]],
    ['articles_title_length', [ARTICLE_TITLE_MAX]],
    ['articles_meta_length', [ARTICLE_META_MAX, ARTICLE_URL_MAX]],
    ['claims_text_length', [CLAIM_TEXT_MAX]],
    ['claim_sets_title_length', [SET_TITLE_MAX]],
    ['claim_sets_description_length', [SET_DESCRIPTION_MAX]],
  ])('%s has the same limits', async (constraint, limits) => {
    expect(numbersIn(await definitionOf(constraint))).toEqual(expect.arrayContaining(limits));
  });
});

test('the text of a stored revision cannot be changed', async () => {
  const id = await storedArticle(await person('teacher', 'ada'));
  await expect(db().article.update({ where: { id }, data: { text: 'Other words.' } })).rejects.toThrow();
  await expect(db().article.update({ where: { id }, data: { licence: 'CC0' } })).resolves.toBeTruthy();
});
