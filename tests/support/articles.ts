import type { ArticleInput } from '#lib/articles/article-input';
import { insertArticle } from '#lib/articles/store';
import type { Person, Role } from '#lib/auth/actor';
import type { ClaimDraft } from '#lib/claims/claim';
import { storeAnalysis } from '#lib/claims/store-analysis';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { transaction } from '#lib/platform/transaction';

/** The article of the small world: three sentences in two paragraphs. */
export const bridgeText =
  'The bridge opened in 1932. It spans 503 metres.\n\nThe mayor said the bridge needs paint.';

export const bridgeSentences = [
  { start: 0, end: 26 },
  { start: 27, end: 47 },
  { start: 49, end: 87 },
];

/** Somebody with an account, signed in. */
export async function person(role: Role, name: string): Promise<Person> {
  const id = newId();
  const username = `${name}-${id.slice(-6)}`;
  await db().user.create({ data: { id, username, usernameKey: username, displayName: name, role } });
  return { kind: 'person', id, username, displayName: name, role, sessionId: newId() };
}

/** The form of the bridge's article, with changes. */
export function articleInput(change: Partial<ArticleInput> = {}): ArticleInput {
  return {
    text: bridgeText,
    title: 'The bridge',
    publisher: 'Harbour Gazette',
    byline: null,
    publishedOn: '2026-03-09',
    sourceUrl: null,
    licence: null,
    visibility: 'public',
    ...change,
  };
}

/** A claim that says its sentence, or the given words of it. */
export function draft(
  sentence: { start: number; end: number },
  text: string,
  change: Partial<ClaimDraft> = {},
): ClaimDraft {
  return {
    id: `d${sentence.start}-${text.length}`,
    kind: 'clause',
    text,
    span: sentence,
    sentence,
    checkWorthiness: 0.7,
    cues: [{ cue: 'number', weight: 0.3 }],
    factuality: 'asserted',
    attribution: null,
    clock: { asOf: '2026-03-09', validFrom: null, validTo: null, perishable: false },
    rewrites: [],
    clause: null,
    ...change,
  };
}

/** The two claims of the bridge's article. */
export const bridgeDrafts = [
  draft({ start: 0, end: 26 }, 'The bridge opened in 1932.'),
  draft({ start: 27, end: 47 }, 'The bridge spans 503 metres.', {
    rewrites: [{ from: 'It', to: 'The bridge', rule: 'pronoun' }],
  }),
];

/** The bridge's article in the database, read by the engine with the given outcome; returns its id. */
export async function storedArticle(
  owner: Person | null,
  change: Partial<ArticleInput> = {},
  claims: ClaimDraft[] = bridgeDrafts,
): Promise<string> {
  return transaction(async (tx) => {
    const id = await insertArticle(tx, owner?.id ?? null, articleInput(change), null);
    await analysed(tx, id, claims);
    return id;
  });
}

/** Stores an analysis of an article as the extraction job does. */
export async function analysed(
  tx: Parameters<typeof storeAnalysis>[0],
  articleId: string,
  claims: ClaimDraft[],
): Promise<void> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const sentences = article.text === bridgeText ? bridgeSentences : [{ start: 0, end: article.text.length }];
  const refusals = [{ reason: 'what the mayor said', span: { start: 49, end: 87 } }];
  await storeAnalysis(tx, article, {
    kind: 'analysed',
    sentences,
    claims,
    refusals: article.text === bridgeText ? refusals : [],
    told: null,
  });
}

/** The claims of an article as they are stored, in reading order. */
export function storedClaims(articleId: string) {
  return db().claim.findMany({
    where: { articleId },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      state: true,
      version: true,
      edited: true,
      start: true,
      mergedIntoId: true,
    },
  });
}
