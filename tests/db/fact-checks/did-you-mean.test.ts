import { beforeEach, expect, test } from 'vitest';
import { type Actor, guest } from '#lib/auth/actor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import type { CheckScope } from '#lib/fact-checks/check-scope';
import { keepChecks } from '#lib/fact-checks/keep-checks';
import { findCheck, showChecked } from '#lib/fact-checks/queries';
import { person } from '#tests/support/articles';
import { emptyTables } from '#tests/support/database';
import { visitor } from '#tests/support/people';
import { readArticle } from '#tests/support/read-articles';

const now = new Date('2026-03-09T12:00:00Z');
const ally =
  'Colombia is a major non-NATO ally of the United States. Nicolás Maduro is the president of Venezuela.';
const typed = 'Columbia is a major non-NATO ally.';
const meant = 'Colombia is a major non-NATO ally.';

beforeEach(emptyTables);

async function offered(actor: Actor, claim: string, scope: CheckScope = {}): Promise<string | null> {
  const checked = await checkClaims(actor, claim, now, scope);
  const [shown] = checked.kind === 'checked' ? await showChecked(actor, checked.claims, scope) : [];
  if (shown?.kind !== 'judged') throw new Error(`Not judged: ${JSON.stringify(checked)}`);
  return shown.didYouMean;
}

test('a name that no article holds is offered as an article spells it, and what is offered has an answer', async () => {
  await readArticle(null, { text: ally });
  expect(await offered(guest, typed)).toBe(meant);
  expect(await offered(guest, 'Nicolás Madura is the president of Venezuela.')).toBe(
    'Nicolás Maduro is the president of Venezuela.',
  );
  expect(await offered(guest, meant)).toBeNull();
  expect(await checkClaims(guest, meant, now)).toMatchObject({
    claims: [{ judgement: { verdict: 'supported' } }],
  });
});

test('a name that some article holds is no slip, and what is like nothing is left alone', async () => {
  await readArticle(null, { text: ally });
  await readArticle(null, { text: 'Madura is an island off Java.' });
  expect(await offered(guest, 'Nicolás Madura is the president of Peru.')).toBeNull();
  expect(await offered(guest, 'Atlantis has three harbours.')).toBeNull();
});

test('the title of an article is a place for names as well', async () => {
  await readArticle(null, { title: 'Lovelace', text: 'She was born in London in 1815.' });
  expect(await offered(guest, 'Lovelase met Byron.')).toBe('Lovelace met Byron.');
});

test('a private article offers its names to its owner and to nobody else, and nobody can tell that it is there', async () => {
  const owner = await person('teacher', 'ada');
  const other = await person('teacher', 'ben');
  await readArticle(owner, { text: ally, visibility: 'private' });
  expect(await offered(owner, typed)).toBe(meant);
  for (const actor of [other, guest]) {
    expect(await offered(actor, typed)).toBeNull();
    const held = await checkClaims(actor, typed, now);
    const unheard = await checkClaims(actor, typed.replace('Columbia', 'Xanthia'), now);
    expect(JSON.stringify(held).replaceAll('Columbia', 'Xanthia')).toBe(JSON.stringify(unheard));
  }
});

test('a private article that holds the typed name does not keep others from the public one', async () => {
  const owner = await person('teacher', 'ada');
  await readArticle(owner, { text: 'Columbia is a district.', visibility: 'private' });
  await readArticle(null, { text: ally });
  expect(await offered(guest, typed)).toBe(meant);
  expect(await offered(owner, typed)).toBeNull();
});

test('only names in scope are offered', async () => {
  const one = await readArticle(null, { text: ally });
  const other = await readArticle(null, { text: 'Lima is the capital of Peru.' });
  expect(await offered(guest, typed, { articleId: one })).toBe(meant);
  expect(await offered(guest, typed, { articleId: other })).toBeNull();
});

test('a superseded revision offers nothing', async () => {
  const { db } = await import('#lib/platform/db');
  const id = await readArticle(null, { text: ally });
  await db().article.update({ where: { id }, data: { supersededAt: now } });
  expect(await offered(guest, typed)).toBeNull();
});

test('a kept check offers it as well, to whoever reads it, from what that reader may see', async () => {
  const owner = await person('learner', 'ada');
  await readArticle(null, { text: ally });
  const { ids } = await keepChecks(owner, visitor, typed, now);
  expect(await findCheck(owner, ids[0] ?? '')).toMatchObject({
    verdict: 'not-enough-evidence',
    didYouMean: meant,
  });
});
