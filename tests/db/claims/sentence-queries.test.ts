import { describe, expect, test } from 'vitest';
import { guest } from '#lib/auth/actor';
import { decideClaim } from '#lib/claims/decide-claim';
import { findSentenceView } from '#lib/claims/sentence-queries';
import { person, storedArticle, storedClaims } from '#tests/support/articles';

describe('a sentence by its address', () => {
  test('stands in its paragraph with what was made of it', async () => {
    const owner = await person('teacher', 'ada');
    const articleId = await storedArticle(owner);
    expect(await findSentenceView(owner, articleId, 2)).toMatchObject({
      ordinal: 2,
      span: { start: 27, end: 47 },
      paragraph: { start: 0, end: 47 },
      hasNeighbour: { before: true, behind: true },
      claims: [{ text: 'The bridge spans 503 metres.' }],
      refusals: [],
      mayCurate: true,
    });
    expect(await findSentenceView(owner, articleId, 3)).toMatchObject({
      paragraph: { start: 49, end: 87 },
      hasNeighbour: { before: true, behind: false },
      claims: [],
      refusals: [{ reason: 'what the mayor said' }],
    });
  });

  test('shows a reader approved claims only', async () => {
    const owner = await person('teacher', 'ada');
    const articleId = await storedArticle(owner);
    expect(await findSentenceView(guest, articleId, 1)).toMatchObject({ claims: [], mayCurate: false });
    const [first] = await storedClaims(articleId);
    await decideClaim(owner, { claimId: first?.id ?? '', decision: 'approve', version: 1 });
    expect((await findSentenceView(guest, articleId, 1))?.claims).toHaveLength(1);
  });

  test('is not there where the article is not, nor beyond its end', async () => {
    const owner = await person('teacher', 'ada');
    const articleId = await storedArticle(owner, { visibility: 'private' });
    expect(await findSentenceView(guest, articleId, 1)).toBeNull();
    expect(await findSentenceView(owner, articleId, 4)).toBeNull();
  });
});
