import { describe, expect, test } from 'vitest';
import { addArticle } from '#lib/articles/add-article';
import { ARTICLE_TEXT_MAX_BYTES } from '#lib/articles/article';
import { findArticle, findExtraction, listArticles } from '#lib/articles/queries';
import { reviseArticle } from '#lib/articles/revise-article';
import { guest } from '#lib/auth/actor';
import { db } from '#lib/platform/db';
import { articleInput, bridgeText, person, storedArticle } from '#tests/support/articles';

const now = new Date('2026-11-24T12:00:00Z');

describe('adding an article', () => {
  test('stores it and queues the search for its claims', async () => {
    const teacher = await person('teacher', 'ada');
    const added = await addArticle(teacher, articleInput(), now);
    expect(added.kind).toBe('added');
    const article = await findArticle(teacher, added.articleId);
    expect(article).toMatchObject({ text: bridgeText, date: '2026-03-09', revision: 1, mayCurate: true });
    expect(await findExtraction(teacher, added.articleId)).toMatchObject({ state: 'queued' });
  });

  test('gives the same article for the same text, however often and at once', async () => {
    const teacher = await person('teacher', 'bea');
    const input = articleInput({ text: `${bridgeText} Again.` });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => addArticle(teacher, input, now)));
    expect(new Set(outcomes.map((outcome) => outcome.articleId)).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'added')).toHaveLength(1);
  });

  test('lets two teachers add the same text', async () => {
    const [one, other] = [await person('teacher', 'cem'), await person('teacher', 'dag')];
    const first = await addArticle(one, articleInput(), now);
    const second = await addArticle(other, articleInput(), now);
    expect(second.articleId).not.toBe(first.articleId);
  });

  test('is refused to learners', async () => {
    const learner = await person('learner', 'eli');
    await expect(addArticle(learner, articleInput(), now)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is refused with a date to come, beside the date', async () => {
    const teacher = await person('teacher', 'fay');
    const input = articleInput({ publishedOn: '2026-12-24' });
    await expect(addArticle(teacher, input, now)).rejects.toMatchObject({
      code: 'invalid',
      field: 'publishedOn',
    });
  });

  test('takes a text of exactly the limit', async () => {
    const teacher = await person('teacher', 'gil');
    const text = 'a'.repeat(ARTICLE_TEXT_MAX_BYTES);
    const { articleId } = await addArticle(teacher, articleInput({ text }), now);
    expect((await findArticle(teacher, articleId))?.text).toHaveLength(ARTICLE_TEXT_MAX_BYTES);
  });
});

describe('seeing articles', () => {
  test('a private article is not found by anybody but its owner', async () => {
    const owner = await person('teacher', 'hal');
    const id = await storedArticle(owner, { visibility: 'private' });
    expect(await findArticle(owner, id)).not.toBeNull();
    for (const actor of [guest, await person('teacher', 'ida'), await person('admin', 'jon')]) {
      expect(await findArticle(actor, id)).toBeNull();
      expect(await findExtraction(actor, id)).toBeNull();
      expect((await listArticles(actor)).rows.map((row) => row.id)).not.toContain(id);
    }
  });

  test('lists newest first, a page at a time, without gap or repeat', async () => {
    const owner = await person('teacher', 'kim');
    const ids: string[] = [];
    for (let at = 0; at < 23; at += 1) {
      ids.push(await storedArticle(owner, { text: `Number ${at} is here.`, visibility: 'private' }, []));
    }
    const first = await listArticles(owner, { filter: 'mine' });
    const second = await listArticles(owner, {
      filter: 'mine',
      ...(first.next ? { after: first.next } : {}),
    });
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(ids.toReversed());
    expect(second.next).toBeNull();
  });

  test('counts drafts only for those who decide about them', async () => {
    const owner = await person('teacher', 'lea');
    const id = await storedArticle(owner);
    const lineFor = async (actor: Parameters<typeof listArticles>[0]) =>
      (await listArticles(actor, { filter: 'public' })).rows.find((row) => row.id === id);
    expect(await lineFor(owner)).toMatchObject({ drafts: 2, approved: 0, mine: true });
    expect(await lineFor(guest)).toMatchObject({ drafts: 0, approved: 0, mine: false });
  });

  test('finds articles by title, publisher and words of the text, never those of others', async () => {
    const owner = await person('teacher', 'max');
    const open = await storedArticle(owner, { text: 'Zeppelins crossed the Alps.', title: 'Airships' }, []);
    const closed = await storedArticle(owner, { text: 'A zeppelin landed here.', visibility: 'private' }, []);
    const found = async (actor: Parameters<typeof listArticles>[0], search: string) =>
      (await listArticles(actor, { search })).rows.map((row) => row.id);
    expect(await found(owner, 'zeppelin')).toEqual([closed, open]);
    expect(await found(guest, 'zeppelin')).toEqual([open]);
    expect(await found(guest, 'AIRSHIP')).toContain(open);
    expect(await found(guest, '100%_\\ "unclosed')).toEqual([]);
  });
});

describe('revising an article', () => {
  test('makes a new revision and leaves the old one as it was', async () => {
    const owner = await person('teacher', 'nia');
    const first = await storedArticle(owner);
    const second = await reviseArticle(owner, first, articleInput({ text: 'New words.' }), now);
    expect(await findArticle(owner, second)).toMatchObject({
      revision: 2,
      text: 'New words.',
      superseded: false,
    });
    expect(await findArticle(owner, first)).toMatchObject({
      text: bridgeText,
      superseded: true,
      currentId: second,
      mayRevise: false,
    });
  });

  test('of two who revise at once one wins and the other is told', async () => {
    const owner = await person('teacher', 'ole');
    const first = await storedArticle(owner);
    const outcomes = await Promise.allSettled(
      ['One.', 'Two.'].map((text) => reviseArticle(owner, first, articleInput({ text }), now)),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect(await db().article.count({ where: { workId: first } })).toBe(2);
  });

  test('that makes it private leaves no public revision behind', async () => {
    const owner = await person('teacher', 'pia');
    const first = await storedArticle(owner);
    await reviseArticle(owner, first, articleInput({ text: 'Hidden.', visibility: 'private' }), now);
    expect(await findArticle(guest, first)).toBeNull();
  });

  test("is not found for other teachers' articles, public or not", async () => {
    const id = await storedArticle(await person('teacher', 'quin'));
    const other = await person('teacher', 'ray');
    await expect(reviseArticle(other, id, articleInput({ text: 'Mine now.' }), now)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is refused when another of my articles already has the text', async () => {
    const owner = await person('teacher', 'sue');
    await storedArticle(owner, { text: 'Taken words.' }, []);
    const id = await storedArticle(owner);
    await expect(reviseArticle(owner, id, articleInput({ text: 'Taken words.' }), now)).rejects.toMatchObject(
      { code: 'invalid', field: 'text' },
    );
  });
});
