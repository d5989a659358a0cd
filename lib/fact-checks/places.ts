import { articlesSeenBy, canAddArticle } from '#lib/articles/policy';
import { type Actor, actorId, type Person } from '#lib/auth/actor';
import {
  type CheckScope,
  IN_SCOPE,
  OF_CLASS_SEEN,
  readScopeWord,
  scopeValues,
  scopeWord,
} from '#lib/fact-checks/check-scope';
import { capitalized } from '#lib/language/capitals';
import { db, sqlPool } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';

/** Classes and claim sets that are offered: the newest of each. */
const OFFERED_MAX = 50;

/** Where a check looks. */
export type Place = {
  scope: CheckScope;
  /** The scope in one word. */
  word: string;
  /** For the end of a sentence: "the articles of the class “9b”". */
  name: string;
  /** It is kept to some articles, and there is none that the actor may see. */
  isEmpty: boolean;
};

/** A place that a form offers. */
export type PlaceChoice = { value: string; label: string };

const NOT_THERE = 'This place is not there, or not yours to look in. Choose where to look.';
const NOT_FOR_GUESTS = 'This place is not there, or only for some who are signed in.';

/**
 * The place that a form or an address names. Whether it is not there or somebody else's is not told.
 * @param word empty for all articles
 * @throws DomainError not-found, for the field `in`
 */
export async function findPlace(actor: Actor, word: string): Promise<Place> {
  const scope = readScopeWord(word);
  const name = scope && (await nameOf(actor, scope));
  if (!scope || name === null) {
    throw new DomainError('not-found', actor.kind === 'guest' ? NOT_FOR_GUESTS : NOT_THERE, { field: 'in' });
  }
  return { scope, word: scopeWord(scope), name, isEmpty: word !== '' && (await isEmpty(actor, scope)) };
}

/** Where somebody may have a check look, all articles first; with `chosen`, which may be none of those that are offered. */
export async function placeChoices(actor: Person, chosen: Place | null): Promise<PlaceChoice[]> {
  const [classes, claimSets] = await Promise.all([
    sqlPool().query<Named>(CLASSES, [actor.id]),
    sqlPool().query<Named>(CLAIM_SETS, [actor.id]),
  ]);
  const offered = [
    { value: '', label: canAddArticle(actor) ? 'All public articles and your own' : 'All public articles' },
    ...(canAddArticle(actor)
      ? [
          { value: 'public', label: 'Public articles only' },
          { value: 'mine', label: 'Your own articles only' },
        ]
      : []),
    ...classes.rows.map(({ id, name }) => ({ value: `class:${id}`, label: `Class: ${name}` })),
    ...claimSets.rows.map(({ id, name }) => ({ value: `claim-set:${id}`, label: `Claim set: ${name}` })),
  ];
  const isOffered = chosen === null || offered.some(({ value }) => value === chosen.word);
  return isOffered ? offered : [...offered, { value: chosen.word, label: capitalized(chosen.name) }];
}

/**
 * Where a kept check has looked, for whoever reads it: only its asker is told which class, claim set or article it was, as long as it is
 * theirs, and gets the word to look there again.
 */
export async function searchedPlace(
  reader: Actor,
  scope: CheckScope,
  isAsker: boolean,
): Promise<{ name: string; word: string }> {
  const name = isAsker ? await nameOf(reader, scope) : null;
  return name === null ? { name: UNNAMED[kindOf(scope)], word: '' } : { name, word: scopeWord(scope) };
}

type Kind = 'all' | 'public' | 'mine' | 'class' | 'claim-set' | 'article';

function kindOf({ whose, articleId, claimSetId, classId }: CheckScope): Kind {
  if (classId !== undefined) return 'class';
  if (claimSetId !== undefined) return 'claim-set';
  if (articleId !== undefined) return 'article';
  return whose ?? 'all';
}

/** As somebody else reads it, and its asker where the place is theirs no more. */
const UNNAMED: Record<Kind, string> = {
  all: 'public articles and the asker’s own',
  public: 'public articles only',
  mine: 'the asker’s own articles',
  class: 'the articles of a class',
  'claim-set': 'the articles of a claim set',
  article: 'one article',
};

type Named = { id: string; name: string };

async function nameOf(actor: Actor, scope: CheckScope): Promise<string | null> {
  const { whose, articleId, claimSetId, classId } = scope;
  const own = actorId(actor);
  if (classId !== undefined)
    return titled('the articles of the class', await nameIn(ONE_CLASS, own, classId));
  if (claimSetId !== undefined)
    return titled('the articles of the claim set', await nameIn(ONE_CLAIM_SET, own, claimSetId));
  if (articleId !== undefined) {
    const article = await db().article.findFirst({
      where: { id: articleId, supersededAt: null, ...articlesSeenBy(actor) },
      select: { title: true },
    });
    return titled('the article', article?.title ?? null);
  }
  if (whose === 'mine') return own === null ? null : 'your own articles only';
  if (whose === 'public') return 'public articles only';
  return canAddArticle(actor) ? 'all public articles and your own' : 'all public articles';
}

function titled(what: string, name: string | null): string | null {
  return name === null ? null : `${what} “${name}”`;
}

async function nameIn(sql: string, own: string | null, id: string): Promise<string | null> {
  const { rows } = await sqlPool().query<{ name: string }>(sql, [own, id]);
  return rows[0]?.name ?? null;
}

async function isEmpty(actor: Actor, scope: CheckScope): Promise<boolean> {
  const { rows } = await sqlPool().query<{ any: boolean }>(
    `SELECT EXISTS (SELECT FROM articles a WHERE ${IN_SCOPE}) AS any`,
    await scopeValues(actor, scope),
  );
  return rows[0]?.any !== true;
}

const ONE_CLASS = `SELECT k.name FROM classes k WHERE k.id = $2::uuid AND ${OF_CLASS_SEEN}`;
const ONE_CLAIM_SET =
  'SELECT t.title AS name FROM claim_sets t WHERE t.id = $2::uuid AND t.owner_id = $1::uuid';
const CLASSES = `
  SELECT k.id, k.name FROM classes k WHERE k.archived_at IS NULL AND ${OF_CLASS_SEEN}
  ORDER BY k.created_at DESC, k.id DESC LIMIT ${OFFERED_MAX}`;
const CLAIM_SETS = `
  SELECT t.id, t.title AS name FROM claim_sets t WHERE t.archived_at IS NULL AND t.owner_id = $1::uuid
  ORDER BY t.created_at DESC, t.id DESC LIMIT ${OFFERED_MAX}`;
