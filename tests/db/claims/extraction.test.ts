import { afterAll, describe, expect, test } from 'vitest';
import { addArticle } from '#lib/articles/add-article';
import { findArticle, findExtraction } from '#lib/articles/queries';
import { addClaim } from '#lib/claims/add-claim';
import { closeAnalyst } from '#lib/claims/analyse-article';
import { type Analyst, openAnalyst } from '#lib/claims/analyst';
import { RULE_SET } from '#lib/claims/claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { extractQueued, requestExtraction } from '#lib/claims/extraction-queue';
import { claimsOfArticle, findClaim } from '#lib/claims/queries';
import { reviseClaim } from '#lib/claims/revise-claim';
import { articleInput, person } from '#tests/support/articles';

const now = new Date('2026-11-24T12:00:00Z');
const text =
  'The Sydney Harbour Bridge opened in 1932. It spans 503 metres.\n\nIs it the finest bridge of all?';

afterAll(closeAnalyst);

async function readArticle() {
  const owner = await person('teacher', 'ada');
  const { articleId } = await addArticle(owner, articleInput({ text }), now);
  await extractQueued();
  const { claims } = await claimsOfArticle(owner, articleId);
  return { owner, articleId, claims };
}

describe('from a pasted article to its claims', () => {
  test('sentences are addressed by paragraph and claims stand in them', async () => {
    const { owner, articleId, claims } = await readArticle();
    expect(await findExtraction(owner, articleId)).toMatchObject({ state: 'done', progress: 1 });
    const article = await findArticle(owner, articleId);
    expect(article?.extractedBy).toBe(RULE_SET);
    expect(article?.sentences.map(({ ordinal, paragraph }) => [ordinal, paragraph])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(claims.map((claim) => claim.text).join(' ')).toContain('1932');
    for (const claim of claims) expect(text.slice(claim.span.start, claim.span.end)).not.toBe('');
  });

  test('asking again keeps what was decided and adds nothing twice', async () => {
    const { owner, articleId, claims } = await readArticle();
    const [first] = claims;
    await decideClaim(owner, { claimId: first?.id ?? '', decision: 'approve', version: 1 });
    await requestExtraction(owner, articleId);
    await extractQueued();
    const again = (await claimsOfArticle(owner, articleId)).claims;
    expect(again.map((claim) => claim.text)).toEqual(claims.map((claim) => claim.text));
    expect(again.find((claim) => claim.id === first?.id)?.state).toBe('approved');
  });

  test('a reading that is given up keeps what an earlier one found', async () => {
    const { owner, articleId, claims } = await readArticle();
    const held = globalThis as typeof globalThis & { claimcheckAnalyst?: Analyst };
    await closeAnalyst();
    held.claimcheckAnalyst = openAnalyst({ entry: '/nowhere/worker.ts', deadlineMs: 300 });
    try {
      await requestExtraction(owner, articleId);
      for (let run = 0; run < 5; run += 1) await extractQueued();
      expect(await findExtraction(owner, articleId)).toMatchObject({ state: 'failed' });
    } finally {
      delete held.claimcheckAnalyst;
    }
    const after = (await claimsOfArticle(owner, articleId)).claims;
    expect(after.map(({ text: words }) => words)).toEqual(claims.map(({ text: words }) => words));
  });

  test('only who curates may have it read again', async () => {
    const { articleId } = await readArticle();
    await expect(requestExtraction(await person('teacher', 'bob'), articleId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('wording by hand', () => {
  test('is read by the engine, each part tied to words of the article', async () => {
    const { owner, claims } = await readArticle();
    const claim = claims.find(({ text: wording }) => wording.includes('1932'));
    await reviseClaim(owner, {
      claimId: claim?.id ?? '',
      text: 'The Sydney Harbour Bridge opened in 1932.',
      version: 1,
    });
    const view = await findClaim(owner, claim?.id ?? '');
    const subject = view?.claim.clause?.subject;
    expect(text.slice(subject?.start, subject?.end)).toBe('The Sydney Harbour Bridge');
  });

  test('keeps its words, its history, and no clause where the engine cannot read it', async () => {
    const { owner, claims } = await readArticle();
    const [claim] = claims;
    await reviseClaim(owner, { claimId: claim?.id ?? '', text: 'Bridge, 1932, opened?', version: 1 });
    const view = await findClaim(owner, claim?.id ?? '');
    expect(view?.claim).toMatchObject({
      text: 'Bridge, 1932, opened?',
      edited: true,
      clause: null,
      version: 2,
    });
    expect(view?.history).toMatchObject([
      { change: 'edited', before: claim?.text, after: 'Bridge, 1932, opened?' },
    ]);
    await expect(
      reviseClaim(owner, { claimId: claim?.id ?? '', text: 'Older form.', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a claim added by hand rests on the exact words, and is approved', async () => {
    const { owner, articleId } = await readArticle();
    const wish = { articleId, sentence: 2, text: 'The bridge is 503 metres long.', words: '503 metres' };
    const id = await addClaim(owner, wish);
    const { claim } = (await findClaim(owner, id)) ?? {};
    expect(claim && text.slice(claim.span.start, claim.span.end)).toBe('503 metres');
    expect(claim).toMatchObject({ state: 'approved', kind: 'hand' });
    await expect(addClaim(owner, { ...wish, words: '504 metres' })).rejects.toMatchObject({ field: 'words' });
  });
});
