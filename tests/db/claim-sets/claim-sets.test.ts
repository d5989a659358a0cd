import { describe, expect, test } from 'vitest';
import { guest } from '#lib/auth/actor';
import {
  addApprovedToSet,
  addToClaimSet,
  archiveClaimSet,
  describeClaimSet,
  moveInClaimSet,
  openClaimSet,
  removeFromClaimSet,
} from '#lib/claim-sets/curate-claim-set';
import { publishClaimSet } from '#lib/claim-sets/publish-claim-set';
import {
  claimSetChoices,
  claimSetSource,
  findClaimSet,
  findEdition,
  listClaimSets,
} from '#lib/claim-sets/queries';
import { decideClaim } from '#lib/claims/decide-claim';
import { db } from '#lib/platform/db';
import { draft, person, storedArticle, storedClaims } from '#tests/support/articles';

/** A teacher with a set of three approved claims of a public article. */
async function setOfThree() {
  const owner = await person('teacher', 'ada');
  const text = 'abc';
  const articleId = await storedArticle(owner, { text }, [
    draft({ start: 0, end: 1 }, 'Claim a.', { id: 'a' }),
    draft({ start: 1, end: 2 }, 'Claim b.', { id: 'b' }),
    draft({ start: 2, end: 3 }, 'Claim c.', { id: 'c' }),
  ]);
  const claims = await storedClaims(articleId);
  for (const { id } of claims) await decideClaim(owner, { claimId: id, decision: 'approve', version: 1 });
  const id = await openClaimSet(owner, { title: 'Letters', description: '' });
  await addApprovedToSet(owner, { claimSetId: id, articleId });
  const set = await findClaimSet(owner, id);
  if (!set) throw new Error('The set should be there.');
  return { owner, id, articleId, claimIds: claims.map((claim) => claim.id), version: set.version };
}

async function order(owner: Awaited<ReturnType<typeof person>>, id: string): Promise<string> {
  const set = await findClaimSet(owner, id);
  return (set?.members ?? []).map((member) => member.claim.text.slice(6, 7)).join('');
}

describe('curating a claim set', () => {
  test('holds approved claims in reading order, each once', async () => {
    const { owner, id, claimIds } = await setOfThree();
    expect(await order(owner, id)).toBe('abc');
    expect(await addToClaimSet(owner, { claimSetId: id, claimIds })).toBe(0);
  });

  test('takes no drafts', async () => {
    const { owner, id } = await setOfThree();
    const [claim] = await storedClaims(await storedArticle(owner));
    expect(await addToClaimSet(owner, { claimSetId: id, claimIds: [claim?.id ?? ''] })).toBe(0);
  });

  test('moves claims up, down, first and last', async () => {
    const { owner, id, claimIds, version } = await setOfThree();
    const [a = '', , c = ''] = claimIds;
    await moveInClaimSet(owner, { claimSetId: id, claimId: c, move: 'up', version });
    expect(await order(owner, id)).toBe('acb');
    await moveInClaimSet(owner, { claimSetId: id, claimId: a, move: 'last', version: version + 1 });
    expect(await order(owner, id)).toBe('cba');
    await moveInClaimSet(owner, { claimSetId: id, claimId: a, move: 'down', version: version + 2 });
    expect(await order(owner, id)).toBe('cba');
    await moveInClaimSet(owner, { claimSetId: id, claimId: a, move: 'first', version: version + 3 });
    expect(await order(owner, id)).toBe('acb');
  });

  test('refuses a change on an outdated form', async () => {
    const { owner, id, claimIds, version } = await setOfThree();
    const [a = ''] = claimIds;
    await removeFromClaimSet(owner, { claimSetId: id, claimId: a, version });
    await expect(
      moveInClaimSet(owner, { claimSetId: id, claimId: a, move: 'up', version }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await order(owner, id)).toBe('bc');
  });

  test('keeps all claims that are added at once', async () => {
    const { owner, id, claimIds, version } = await setOfThree();
    for (const [at, claimId] of claimIds.entries()) {
      await removeFromClaimSet(owner, { claimSetId: id, claimId, version: version + at });
    }
    await Promise.all(
      claimIds.map((claimId) => addToClaimSet(owner, { claimSetId: id, claimIds: [claimId] })),
    );
    const positions = await db().claimSetMember.findMany({
      where: { claimSetId: id },
      orderBy: { position: 'asc' },
      select: { position: true },
    });
    expect(positions.map((member) => member.position)).toEqual([1, 2, 3]);
  });

  test("is not found by other teachers, and learners' sets are refused", async () => {
    const { id } = await setOfThree();
    const other = await person('teacher', 'bob');
    expect(await findClaimSet(other, id)).toBeNull();
    await expect(
      describeClaimSet(other, { claimSetId: id, version: 1, title: 'Mine', description: '' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const learner = await person('learner', 'cat');
    await expect(openClaimSet(learner, { title: 'Mine', description: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('other teachers take approved claims of public articles into their sets', async () => {
    const { claimIds } = await setOfThree();
    const other = await person('teacher', 'dan');
    const theirs = await openClaimSet(other, { title: 'Borrowed', description: '' });
    expect(await addToClaimSet(other, { claimSetId: theirs, claimIds })).toBe(3);
  });

  test('an archived set leaves the list', async () => {
    const { owner, id, version } = await setOfThree();
    await archiveClaimSet(owner, { claimSetId: id, version }, new Date('2026-11-24'));
    expect((await listClaimSets(owner)).rows).toEqual([]);
    expect(await findClaimSet(owner, id)).toBeNull();
  });
});

describe('what questions are made from', () => {
  test('is the approved claims with their articles', async () => {
    const { owner, id, articleId, claimIds } = await setOfThree();
    await decideClaim(owner, { claimId: claimIds[1] ?? '', decision: 'reject', version: 2 });
    const source = await claimSetSource(owner, id);
    expect(source?.claims.map((claim) => claim.text)).toEqual(['Claim a.', 'Claim c.']);
    expect(source?.articles).toMatchObject([{ name: articleId, text: 'abc', date: '2026-03-09' }]);
  });
});

describe('publishing an edition', () => {
  test('freezes the claims with their evidence', async () => {
    const { owner, id, claimIds, version } = await setOfThree();
    expect(await publishClaimSet(owner, { claimSetId: id, version })).toBe(1);
    await db().claim.update({ where: { id: claimIds[0] ?? '' }, data: { text: 'Changed.' } });
    const edition = await findEdition(await person('teacher', 'eve'), id, 1);
    expect(edition?.claims.map((claim) => [claim.text, claim.evidence])).toEqual([
      ['Claim a.', 'a'],
      ['Claim b.', 'b'],
      ['Claim c.', 'c'],
    ]);
    expect(await findEdition(guest, id, 1)).toBeNull();
  });

  test('counts up, and two at once are not both the same edition', async () => {
    const { owner, id, version } = await setOfThree();
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => publishClaimSet(owner, { claimSetId: id, version })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await publishClaimSet(owner, { claimSetId: id, version: version + 1 })).toBe(2);
  });

  test('leaves out claims of private articles and refuses when nothing is left', async () => {
    const owner = await person('teacher', 'fox');
    const articleId = await storedArticle(owner, { visibility: 'private' });
    const [claim] = await storedClaims(articleId);
    await decideClaim(owner, { claimId: claim?.id ?? '', decision: 'approve', version: 1 });
    const id = await openClaimSet(owner, { title: 'Private', description: '' });
    await addApprovedToSet(owner, { claimSetId: id, articleId });
    await expect(publishClaimSet(owner, { claimSetId: id, version: 2 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

test('a guest, who keeps no sets, is offered none', async () => {
  await setOfThree();
  expect(await claimSetChoices(guest)).toEqual([]);
});
