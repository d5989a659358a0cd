import { describe, expect, test } from 'vitest';
import { reviseArticle } from '#lib/articles/revise-article';
import { guest } from '#lib/auth/actor';
import { decideClaim } from '#lib/claims/decide-claim';
import { mergeClaim } from '#lib/claims/merge-claim';
import {
  claimsOfArticle,
  countClaims,
  countRefusals,
  findClaim,
  REFUSALS_A_PART,
  refusalsOfArticle,
} from '#lib/claims/queries';
import { db } from '#lib/platform/db';
import { transaction } from '#lib/platform/transaction';
import {
  analysed,
  articleInput,
  bridgeDrafts,
  bridgeText,
  draft,
  person,
  storedArticle,
  storedClaims,
} from '#tests/support/articles';

async function curatedArticle() {
  const owner = await person('teacher', 'ada');
  const articleId = await storedArticle(owner);
  const [first, second] = await storedClaims(articleId);
  if (!first || !second) throw new Error('The article should have two claims.');
  return { owner, articleId, first, second };
}

describe('deciding about a claim', () => {
  test('changes its state once and writes who did it', async () => {
    const { owner, first } = await curatedArticle();
    expect(await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 })).toMatchObject({
      state: 'approved',
      version: 2,
    });
    const view = await findClaim(owner, first.id);
    expect(view?.history).toMatchObject([{ change: 'approved', by: 'ada' }]);
  });

  test('twenty times at once is one decision and one line of history', async () => {
    const { owner, first } = await curatedArticle();
    const wish = { claimId: first.id, decision: 'approve', version: 1 } as const;
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decideClaim(owner, wish)));
    expect(new Set(outcomes.map((outcome) => outcome.version))).toEqual(new Set([2]));
    expect(await db().claimChange.count({ where: { claimId: first.id } })).toBe(1);
  });

  test('on an outdated form is refused and changes nothing', async () => {
    const { owner, first } = await curatedArticle();
    await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 });
    await expect(
      decideClaim(owner, { claimId: first.id, decision: 'reject', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await findClaim(owner, first.id))?.claim.state).toBe('approved');
  });

  test('can be undone', async () => {
    const { owner, first } = await curatedArticle();
    const { version } = await decideClaim(owner, { claimId: first.id, decision: 'reject', version: 1 });
    expect(await decideClaim(owner, { claimId: first.id, decision: 'reopen', version })).toMatchObject({
      state: 'draft',
    });
  });

  test('is undone even where the undo arrives before it', async () => {
    const { owner, first } = await curatedArticle();
    const undo = decideClaim(owner, { claimId: first.id, decision: 'reopen', version: 2 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 });
    expect(await undo).toMatchObject({ state: 'draft', version: 3 });
    const view = await findClaim(owner, first.id);
    expect(view?.history.map(({ change }) => change)).toEqual(['reopened', 'approved']);
  });

  test('is not for other teachers, nor for an admin where the article is private', async () => {
    const { first } = await curatedArticle();
    const wish = { claimId: first.id, decision: 'approve', version: 1 } as const;
    const other = await person('teacher', 'bob');
    await expect(decideClaim(other, wish)).rejects.toMatchObject({ code: 'not-found' });
    const hidden = await storedArticle(await person('teacher', 'cyd'), { visibility: 'private' });
    const [claim] = await storedClaims(hidden);
    const admin = await person('admin', 'dee');
    await expect(decideClaim(admin, { ...wish, claimId: claim?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('merging claims', () => {
  test('leaves one, and sets that held the other hold it', async () => {
    const { owner, articleId, first, second } = await curatedArticle();
    const set = await db().claimSet.create({
      data: { ownerId: owner.id, title: 'Set', members: { create: { claimId: first.id, position: 1 } } },
    });
    await mergeClaim(owner, { claimId: first.id, intoId: second.id, version: 1 });
    expect((await storedClaims(articleId)).map((claim) => [claim.state, claim.mergedIntoId])).toEqual([
      ['merged', second.id],
      ['draft', null],
    ]);
    const members = await db().claimSetMember.findMany({ where: { claimSetId: set.id } });
    expect(members.map((member) => member.claimId)).toEqual([second.id]);
  });

  test('crosswise at once leaves exactly one', async () => {
    const { owner, articleId, first, second } = await curatedArticle();
    await Promise.allSettled([
      mergeClaim(owner, { claimId: first.id, intoId: second.id, version: 1 }),
      mergeClaim(owner, { claimId: second.id, intoId: first.id, version: 1 }),
    ]);
    const states = (await storedClaims(articleId)).map((claim) => claim.state).sort();
    expect(states).toEqual(['draft', 'merged']);
  });

  test('into itself or into a claim of another article is refused', async () => {
    const { owner, first } = await curatedArticle();
    const [foreign] = await storedClaims(await storedArticle(owner, { text: `${bridgeText} Two.` }));
    for (const intoId of [first.id, foreign?.id ?? '']) {
      await expect(mergeClaim(owner, { claimId: first.id, intoId, version: 1 })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
  });
});

describe('seeing claims', () => {
  test('drafts are for curators, approved claims for everybody, refusals for readers', async () => {
    const { owner, articleId, first } = await curatedArticle();
    await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 });
    expect((await claimsOfArticle(owner, articleId)).claims).toHaveLength(2);
    expect((await claimsOfArticle(guest, articleId)).claims.map((claim) => claim.id)).toEqual([first.id]);
    expect(await refusalsOfArticle(guest, articleId)).toEqual({
      refusals: [{ reason: 'what the mayor said', span: { start: 49, end: 87 } }],
      next: null,
    });
    expect(await countRefusals(guest, articleId)).toBe(1);
    expect(await countClaims(guest, articleId)).toEqual({ draft: 0, approved: 0, rejected: 0 });
  });

  test('a long article comes in parts without gap or repeat', async () => {
    const owner = await person('teacher', 'eva');
    const text = 'x'.repeat(300);
    const many = Array.from({ length: 250 }, (_, at) =>
      draft({ start: at, end: 300 }, `Claim ${at}.`, { id: `n${at}` }),
    );
    const articleId = await storedArticle(owner, { text }, many);
    const first = await claimsOfArticle(owner, articleId);
    const second = await claimsOfArticle(owner, articleId, first.next ?? undefined);
    const texts = [...first.claims, ...second.claims].map((claim) => claim.text);
    expect(texts).toEqual(many.map((claim) => claim.text));
    expect(second.next).toBeNull();
  });

  test('the reasons of a long article come in parts without gap or repeat', async () => {
    const owner = await person('teacher', 'eva');
    const articleId = await storedArticle(owner, { text: 'y'.repeat(400) }, []);
    await db().refusal.createMany({
      data: Array.from({ length: REFUSALS_A_PART + 5 }, (_, at) => ({
        articleId,
        ordinal: at + 1,
        start: at,
        end: at + 1,
        reason: `Reason ${at + 1}`,
      })),
    });
    const first = await refusalsOfArticle(owner, articleId);
    const second = await refusalsOfArticle(owner, articleId, first.next ?? undefined);
    const reasons = [...first.refusals, ...second.refusals].map(({ reason }) => reason);
    expect(reasons).toEqual(Array.from({ length: REFUSALS_A_PART + 5 }, (_, at) => `Reason ${at + 1}`));
    expect(second.next).toBeNull();
    expect((await refusalsOfArticle(owner, articleId, 'nonsense')).refusals[0]?.reason).toBe('Reason 1');
  });
});

describe('reading an article again', () => {
  test('replaces untouched drafts and nothing that a person decided', async () => {
    const { owner, articleId, first } = await curatedArticle();
    await decideClaim(owner, { claimId: first.id, decision: 'reject', version: 1 });
    const newer = [
      bridgeDrafts[0] ?? draft({ start: 0, end: 26 }, ''),
      draft({ start: 27, end: 47 }, 'The bridge is 503 metres long.'),
    ];
    await transaction((tx) => analysed(tx, articleId, newer));
    expect((await storedClaims(articleId)).map((claim) => [claim.text, claim.state])).toEqual([
      ['The bridge opened in 1932.', 'rejected'],
      ['The bridge is 503 metres long.', 'draft'],
    ]);
  });

  test('keeps a draft that was reopened or put into a set', async () => {
    const { owner, articleId, first, second } = await curatedArticle();
    const { version } = await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 });
    await decideClaim(owner, { claimId: first.id, decision: 'reopen', version });
    await db().claimSet.create({
      data: { ownerId: owner.id, title: 'Set', members: { create: { claimId: second.id, position: 1 } } },
    });
    await transaction((tx) => analysed(tx, articleId, []));
    expect((await storedClaims(articleId)).map((claim) => claim.id)).toEqual([first.id, second.id]);
  });

  test('twice gives the same claims', async () => {
    const { articleId } = await curatedArticle();
    await transaction((tx) => analysed(tx, articleId, bridgeDrafts));
    expect((await storedClaims(articleId)).map((claim) => claim.text)).toEqual(
      bridgeDrafts.map((claim) => claim.text),
    );
  });

  test('a later revision brings along what was decided where the words still stand', async () => {
    const { owner, articleId, first, second } = await curatedArticle();
    await decideClaim(owner, { claimId: first.id, decision: 'approve', version: 1 });
    await decideClaim(owner, { claimId: second.id, decision: 'approve', version: 1 });
    const text = 'A foreword. The bridge opened in 1932. It spans 530 metres.';
    const revision = await reviseArticle(owner, articleId, articleInput({ text }), new Date('2026-11-24'));
    await transaction((tx) => analysed(tx, revision, []));
    expect(await storedClaims(revision)).toMatchObject([
      { text: 'The bridge opened in 1932.', state: 'approved', start: 12 },
    ]);
  });
});
