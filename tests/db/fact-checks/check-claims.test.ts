import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, guest } from '#lib/auth/actor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { countCheck, NETWORK_CHECKS, PERSON_CHECKS } from '#lib/fact-checks/check-limit';
import type { CheckScope } from '#lib/fact-checks/check-scope';
import { keepChecks } from '#lib/fact-checks/keep-checks';
import { forgetCheck, publishCheck, withdrawCheck } from '#lib/fact-checks/publish-check';
import { findCheck, listChecks, showChecked } from '#lib/fact-checks/queries';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { visitor } from '#tests/support/people';
import { readArticle } from '#tests/support/read-articles';

const now = new Date('2026-03-09T12:00:00Z');
const ally =
  'Colombia is a major non-NATO ally of the United States. It shares a border with Venezuela. Nicolás Maduro is the president of Venezuela.\n\nAda Lovelace was born in London in 1815.';

beforeEach(emptyTables);

async function judge(actor: Actor, typed: string, scope: CheckScope = {}) {
  const checked = await checkClaims(actor, typed, now, scope);
  const [claim] = checked.kind === 'checked' ? checked.claims : [];
  if (claim?.kind !== 'judged') throw new Error(`Not judged: ${JSON.stringify(checked)}`);
  return claim.judgement;
}

describe('a typed claim is judged against the stored articles', () => {
  test.each([
    ['Is Colombia a major non-NATO ally?', 'supported'],
    ['Colombia is a NATO member.', 'refuted'],
    ['Maduro is the president of Venezuela.', 'supported'],
    ['Nicolás Maduro is the president of Colombia.', 'refuted'],
    ['Ada Lovelace was born in London.', 'supported'],
    ['Ada Lovelace was born in 1816.', 'refuted'],
    ['Colombia has won the World Cup.', 'not-enough-evidence'],
    ['Ada Lovelace met Nicolás Maduro.', 'not-enough-evidence'],
  ])('%s %s', async (typed, verdict) => {
    await readArticle(null, { text: ally, title: 'An ally' });
    expect(await judge(guest, typed)).toMatchObject({ verdict });
  });

  test.each([
    ['Lind came from Sweden.', 'supported'],
    ['Lind was a Danish engineer.', 'refuted'],
    ['The inventor of the folding bridge died in 1911.', 'supported'],
    ['Lind met the king.', 'not-enough-evidence'],
  ])('what makes no claim of its own is read where it stands: %s %s', async (typed, verdict) => {
    const text =
      'In the spring of that year, as the ice broke up, the Swedish engineer Karl Lind invented the folding bridge. He died in 1911.';
    await readArticle(null, { text: `${text}\n\nNobody had believed in it.`, title: 'Karl Lind' });
    const judgement = await judge(guest, typed);
    expect(judgement).toMatchObject({ verdict });
    for (const { start, end, quote, stance } of judgement.evidence) {
      if (stance !== 'context') expect(text.slice(start, end)).toBe(quote);
    }
  });

  test('with nothing stored nothing is known', async () => {
    expect(await judge(guest, 'Colombia is a NATO member.')).toMatchObject({
      verdict: 'not-enough-evidence',
      evidence: [],
    });
  });

  test('signs of search languages and of SQL are words like any other', async () => {
    await readArticle(null, { text: ally });
    for (const typed of [
      "Colombia's ally & (NATO | EU) is 'x'; DROP TABLE articles --",
      'A \\ is Colombia:* <-> !b',
    ]) {
      expect(await checkClaims(guest, typed, now)).toBeDefined();
    }
    expect(await judge(guest, 'Colombia is a NATO member.')).toMatchObject({ verdict: 'refuted' });
  });

  test('passages are shown in their context with the publisher and the day', async () => {
    const articleId = await readArticle(null, { text: ally, title: 'An ally' });
    const checked = await checkClaims(guest, 'Nicolás Maduro is the president of Colombia.', now);
    const [shown] = checked.kind === 'checked' ? await showChecked(guest, checked.claims) : [];
    expect(shown).toMatchObject({
      verdict: 'refuted',
      independent: 1,
      passages: [
        {
          articleId,
          ordinal: 3,
          stance: 'refutes',
          title: 'An ally',
          publisher: 'Harbour Gazette',
          publishedOn: '2026-03-09',
          quote: 'Nicolás Maduro is the president of Venezuela.',
          before:
            'Colombia is a major non-NATO ally of the United States. It shares a border with Venezuela.',
          after: '',
        },
      ],
    });
  });

  test('one text in two papers is one voice, another text of a third paper a second', async () => {
    const text = 'Ada Lovelace was born in London in December 1815.';
    for (const publisher of ['Harbour Gazette', 'Morning Post']) await readArticle(null, { text, publisher });
    const show = async () => {
      const checked = await checkClaims(guest, 'Ada Lovelace was born in London.', now);
      return checked.kind === 'checked' ? (await showChecked(guest, checked.claims))[0] : null;
    };
    expect(await show()).toMatchObject({ verdict: 'supported', independent: 1, passages: [{}, {}] });
    await readArticle(null, {
      text: 'The writer Ada Lovelace was born in London.',
      publisher: 'Evening Star',
    });
    expect(await show()).toMatchObject({ verdict: 'supported', independent: 2 });
  });

  test('articles that contradict each other make it conflicting, the newer one first', async () => {
    await readArticle(null, { text: 'Ada Lovelace was born in 1815.', publishedOn: '2020-01-01' });
    await readArticle(null, {
      text: 'Ada Lovelace was born in 1816.',
      publishedOn: '2021-01-01',
      publisher: 'Other',
    });
    const checked = await checkClaims(guest, 'Ada Lovelace was born in 1815.', now);
    const [shown] = checked.kind === 'checked' ? await showChecked(guest, checked.claims) : [];
    expect(shown).toMatchObject({
      verdict: 'conflicting',
      independent: 2,
      passages: [{ publishedOn: '2021-01-01' }, { publishedOn: '2020-01-01' }],
    });
  });
});

describe('whose articles answer', () => {
  test('a private article answers its owner and nobody else, not even by its sentences', async () => {
    const owner = await person('teacher', 'ada');
    const other = await person('teacher', 'ben');
    await readArticle(owner, { text: ally, visibility: 'private' });
    expect(await judge(owner, 'Colombia is a NATO member.')).toMatchObject({ verdict: 'refuted' });
    for (const actor of [other, guest]) {
      expect(await judge(actor, 'Colombia is a NATO member.')).toMatchObject({
        verdict: 'not-enough-evidence',
        evidence: [],
        reason: 'No stored article speaks of this.',
      });
    }
  });

  test('one article answers alone when asked alone', async () => {
    const one = await readArticle(null, { text: ally });
    const other = await readArticle(null, { text: 'Lima is the capital of Peru.' });
    expect(await judge(guest, 'Lima is the capital of Peru.', { articleId: one })).toMatchObject({
      verdict: 'not-enough-evidence',
    });
    expect(await judge(guest, 'Lima is the capital of Peru.', { articleId: other })).toMatchObject({
      verdict: 'supported',
    });
  });
});

describe('a kept check', () => {
  test('stands in its asker’s history and is nobody else’s', async () => {
    const owner = await person('learner', 'ada');
    const other = await person('learner', 'ben');
    await readArticle(null, { text: ally });
    const { ids } = await keepChecks(owner, visitor, 'Colombia is a NATO member. Lima is in Peru.', now);
    expect((await listChecks(owner)).rows.map(({ verdict }) => verdict).toSorted()).toEqual([
      'not-enough-evidence',
      'refuted',
    ]);
    const [id = ''] = ids;
    expect(await findCheck(owner, id)).toMatchObject({ verdict: 'refuted', mine: true, mayPublish: false });
    for (const actor of [other, guest]) expect(await findCheck(actor, id)).toBeNull();
    await expect(forgetCheck(other, id)).rejects.toThrow('not yours');
    await forgetCheck(owner, id);
    expect(await findCheck(owner, id)).toBeNull();
  });

  test('what is no claim is refused beside the field and keeps nothing', async () => {
    const owner = await person('learner', 'ada');
    for (const typed of ['', 'NATO', 'Who won?', 'I think it rains.']) {
      await expect(keepChecks(owner, visitor, typed, now)).rejects.toMatchObject({
        code: 'invalid',
        field: 'claim',
      });
    }
    expect((await listChecks(owner)).rows).toEqual([]);
  });

  test('is published by a teacher, read by everybody, and taken back', async () => {
    const owner = await person('teacher', 'ada');
    await readArticle(null, { text: ally });
    const { ids } = await keepChecks(owner, visitor, 'Colombia is a NATO member.', now);
    const [id = ''] = ids;
    await publishCheck(owner, id, now);
    expect(await findCheck(guest, id)).toMatchObject({ publishedAt: now, mine: false });
    await withdrawCheck(owner, id);
    expect(await findCheck(guest, id)).toBeNull();
  });

  test('that rests on a private article cannot be published', async () => {
    const owner = await person('teacher', 'ada');
    await readArticle(owner, { text: ally, visibility: 'private' });
    const { ids } = await keepChecks(owner, visitor, 'Colombia is a NATO member.', now);
    await expect(publishCheck(owner, ids[0] ?? '', now)).rejects.toThrow('private article');
  });
});

test('guests share the limit of their network, people have one of their own', async () => {
  const someone = await person('learner', 'ada');
  expect(await countCheck(guest, visitor)).toMatchObject({ limit: NETWORK_CHECKS, state: { allowed: true } });
  expect(await countCheck(someone, visitor)).toMatchObject({
    limit: PERSON_CHECKS,
    state: { remaining: PERSON_CHECKS.max - 1 },
  });
});
