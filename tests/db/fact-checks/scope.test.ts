import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, guest, type Person } from '#lib/auth/actor';
import { addApprovedToSet, openClaimSet } from '#lib/claim-sets/curate-claim-set';
import { decideClaim } from '#lib/claims/decide-claim';
import { assignQuiz } from '#lib/classes/assign-quiz';
import { joinClass } from '#lib/classes/join-class';
import { openClass } from '#lib/classes/open-class';
import { findClass } from '#lib/classes/queries';
import { checkClaims } from '#lib/fact-checks/check-claims';
import type { CheckScope } from '#lib/fact-checks/check-scope';
import { db } from '#lib/platform/db';
import { person, storedClaims } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { itemAt } from '#tests/support/items';
import { storedQuiz } from '#tests/support/quizzes';
import { readArticle } from '#tests/support/read-articles';

const now = new Date('2026-03-09T12:00:00Z');
const peru = 'Lima is the capital of Peru.';

let teacher: Person;
let other: Person;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'ada');
  other = await person('teacher', 'ben');
});

/** Which articles speak in the answer to whether Lima is the capital of Peru. */
async function speaking(actor: Actor, scope: CheckScope = {}): Promise<string[]> {
  const checked = await checkClaims(actor, peru, now, scope);
  const [claim] = checked.kind === 'checked' ? checked.claims : [];
  if (claim?.kind !== 'judged') throw new Error(`Not judged: ${JSON.stringify(checked)}`);
  return claim.judgement.evidence.map(({ article }) => article).toSorted();
}

async function peruIn(owner: Person, visibility: 'public' | 'private'): Promise<string> {
  return readArticle(owner, { text: peru, visibility });
}

test('whose articles: public ones, mine, or both', async () => {
  const [open, mine, theirs] = [
    await peruIn(other, 'public'),
    await peruIn(teacher, 'private'),
    await readArticle(other, { text: `${peru} It is large.`, visibility: 'private' }),
  ];
  expect(await speaking(teacher)).toEqual([open, mine].toSorted());
  expect(await speaking(teacher, { whose: 'public' })).toEqual([open]);
  expect(await speaking(teacher, { whose: 'mine' })).toEqual([mine]);
  expect(await speaking(guest, { whose: 'mine' })).toEqual([]);
  expect(await speaking(guest, { articleId: mine })).toEqual([]);
  expect(await speaking(teacher, { articleId: theirs })).toEqual([]);
  expect(await speaking(teacher, { articleId: mine, whose: 'public' })).toEqual([]);
});

describe('one claim set', () => {
  async function setOn(owner: Person, articleId: string): Promise<string> {
    for (const { id, version } of await storedClaims(articleId))
      await decideClaim(owner, { claimId: id, decision: 'approve', version });
    const claimSetId = await openClaimSet(owner, { title: 'Capitals', description: '' });
    await addApprovedToSet(owner, { claimSetId, articleId });
    return claimSetId;
  }

  test('answers its owner from its articles alone, and nobody else', async () => {
    const article = await peruIn(teacher, 'private');
    await peruIn(other, 'public');
    const claimSetId = await setOn(teacher, article);
    expect(await speaking(teacher, { claimSetId })).toEqual([article]);
    for (const actor of [other, guest]) expect(await speaking(actor, { claimSetId })).toEqual([]);
  });

  test('holds no article that somebody made private since', async () => {
    const article = await peruIn(teacher, 'public');
    const claimSetId = await setOn(teacher, article);
    await db().article.update({ where: { id: article }, data: { ownerId: other.id, visibility: 'private' } });
    expect(await speaking(teacher, { claimSetId })).toEqual([]);
  });
});

describe('one class', () => {
  let learner: Person;
  let classId: string;
  beforeEach(async () => {
    learner = await person('learner', 'cleo');
    classId = await openClass(teacher, '9b');
    const code = (await findClass(teacher, classId, now))?.joinCode ?? '';
    await joinClass(learner, code);
  });

  async function give(articleId: string, openAt: Date): Promise<void> {
    const evidence = [{ article: articleId, start: 0, end: peru.length, quote: peru }];
    const items = () => [itemAt(0, { article: articleId, stem: 'Is Lima the capital of Peru?', evidence })];
    const { quizId } = await storedQuiz(teacher, { items });
    await assignQuiz(teacher, classId, { quizId, openAt, dueAt: null, attempts: 1 });
  }

  test('answers its members and its teacher from the articles of its quizzes', async () => {
    const article = await peruIn(teacher, 'public');
    await peruIn(other, 'public');
    await give(article, new Date(0));
    for (const actor of [teacher, learner]) expect(await speaking(actor, { classId })).toEqual([article]);
    for (const actor of [other, guest]) expect(await speaking(actor, { classId })).toEqual([]);
  });

  test('shows its members no private article, though its quiz rests on it', async () => {
    const article = await peruIn(teacher, 'private');
    await give(article, new Date(0));
    expect(await speaking(teacher, { classId })).toEqual([article]);
    expect(await speaking(learner, { classId })).toEqual([]);
  });

  test('tells its members nothing of a quiz that is not open yet', async () => {
    await give(await peruIn(teacher, 'public'), new Date('2999-01-01T00:00:00Z'));
    expect(await speaking(learner, { classId })).toEqual([]);
  });
});
