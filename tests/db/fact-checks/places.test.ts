import { beforeEach, describe, expect, test } from 'vitest';
import { guest, type Person } from '#lib/auth/actor';
import { openClaimSet } from '#lib/claim-sets/curate-claim-set';
import { joinClass } from '#lib/classes/join-class';
import { openClass } from '#lib/classes/open-class';
import { findClass } from '#lib/classes/queries';
import { answerInPlace, namedPlace } from '#lib/fact-checks/answer-in-place';
import { keepChecks } from '#lib/fact-checks/keep-checks';
import { findPlace, placeChoices } from '#lib/fact-checks/places';
import { publishCheck } from '#lib/fact-checks/publish-check';
import { findCheck } from '#lib/fact-checks/queries';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { visitor } from '#tests/support/people';
import { readArticle } from '#tests/support/read-articles';

const now = new Date('2026-03-09T12:00:00Z');
const peru = 'Lima is the capital of Peru.';

let teacher: Person;
let learner: Person;
let stranger: Person;
let classWord: string;
let setWord: string;
let articleWord: string;
beforeEach(async () => {
  await emptyTables();
  teacher = await person('teacher', 'ada');
  learner = await person('learner', 'cleo');
  stranger = await person('teacher', 'ben');
  const classId = await openClass(teacher, '9b');
  await joinClass(learner, (await findClass(teacher, classId, now))?.joinCode ?? '');
  classWord = `class:${classId}`;
  setWord = `claim-set:${await openClaimSet(teacher, { title: 'Capitals', description: '' })}`;
  articleWord = `article:${await readArticle(teacher, { text: peru, title: 'Of Lima', visibility: 'private' })}`;
});

async function keep(word: string): Promise<string> {
  const { ids } = await keepChecks(teacher, visitor, peru, now, word);
  return ids[0] ?? '';
}

describe('where somebody may look', () => {
  test('is offered to them: what is theirs, and the place that they came with', async () => {
    expect((await placeChoices(teacher, null)).map(({ label }) => label)).toEqual([
      'All public articles and your own',
      'Public articles only',
      'Your own articles only',
      'Class: 9b',
      'Claim set: Capitals',
    ]);
    expect(await placeChoices(learner, null)).toEqual([
      { value: '', label: 'All public articles' },
      { value: classWord, label: 'Class: 9b' },
    ]);
    expect(await placeChoices(stranger, null)).toHaveLength(3);
    const chosen = await findPlace(teacher, articleWord);
    expect((await placeChoices(teacher, chosen)).at(-1)).toEqual({
      value: articleWord,
      label: 'The article “Of Lima”',
    });
  });

  test('is said in words', async () => {
    const names = async (actor: Person, words: string[]) =>
      Promise.all(words.map(async (word) => (await findPlace(actor, word)).name));
    expect(await names(teacher, ['', 'public', 'mine', classWord, setWord, articleWord])).toEqual([
      'all public articles and your own',
      'public articles only',
      'your own articles only',
      'the articles of the class “9b”',
      'the articles of the claim set “Capitals”',
      'the article “Of Lima”',
    ]);
    expect(await names(learner, ['', classWord])).toEqual([
      'all public articles',
      'the articles of the class “9b”',
    ]);
  });

  test('and what holds nothing for them says so', async () => {
    expect(await findPlace(teacher, classWord)).toMatchObject({ isEmpty: true });
    expect(await findPlace(teacher, articleWord)).toMatchObject({ isEmpty: false });
    expect(await findPlace(teacher, 'mine')).toMatchObject({ isEmpty: false });
    expect(await findPlace(stranger, 'mine')).toMatchObject({ isEmpty: true });
  });
});

describe('a place that is not theirs', () => {
  test('is refused in the same words as one that is not there, and nothing is searched or counted', async () => {
    const problem = 'This place is not there, or not yours to look in. Choose where to look.';
    const nowhere = { kind: 'nowhere', problem };
    const notForGuests = 'This place is not there, or only for some who are signed in.';
    for (const word of [classWord, setWord, articleWord, `class:${newId()}`, 'class:9b', 'everything']) {
      expect(await namedPlace(stranger, word)).toEqual(nowhere);
      expect(await namedPlace(guest, word)).toEqual({ kind: 'nowhere', problem: notForGuests });
    }
    const asked = { claim: peru, in: articleWord };
    const counted = await db().rateLimit.count();
    expect(await answerInPlace(stranger, visitor, asked, now)).toEqual({ named: nowhere, answer: null });
    expect(await db().rateLimit.count()).toBe(counted);
    await expect(keepChecks(stranger, visitor, peru, now, classWord)).rejects.toMatchObject({ field: 'in' });
    expect(await namedPlace(guest, 'mine')).toMatchObject({ problem: notForGuests });
  });

  test('is no more theirs once they have left', async () => {
    expect(await namedPlace(learner, classWord)).toMatchObject({ kind: 'place' });
    await db().enrolment.updateMany({ data: { leftAt: now } });
    expect(await namedPlace(learner, classWord)).toMatchObject({ kind: 'nowhere' });
  });
});

describe('a kept check', () => {
  test('looks where it was told to, and says so to its asker', async () => {
    await readArticle(null, { text: `${peru} It is large.` });
    expect(await findCheck(teacher, await keep(articleWord))).toMatchObject({
      verdict: 'supported',
      passages: [{ title: 'Of Lima' }],
      searched: 'the article “Of Lima”',
      within: articleWord,
    });
    expect(await findCheck(teacher, await keep('public'))).toMatchObject({
      passages: [{ isPublic: true }],
      searched: 'public articles only',
    });
  });

  test('that is published tells nobody else which class, set or article it was', async () => {
    await db().article.updateMany({ data: { visibility: 'public' } });
    const told = [];
    for (const word of ['', 'mine', classWord, setWord, articleWord]) {
      const id = await keep(word);
      await publishCheck(teacher, id, now);
      for (const actor of [stranger, guest]) {
        const check = await findCheck(actor, id);
        expect(check).toMatchObject({ within: '' });
        if (actor === guest) told.push(check?.searched);
      }
    }
    expect(told).toEqual([
      'public articles and the asker’s own',
      'the asker’s own articles',
      'the articles of a class',
      'the articles of a claim set',
      'one article',
    ]);
  });

  test('in a place that is gone still opens, without its name', async () => {
    const id = await keep(setWord);
    await db().claimSet.deleteMany();
    expect(await findCheck(teacher, id)).toMatchObject({
      searched: 'the articles of a claim set',
      within: '',
    });
  });
});
