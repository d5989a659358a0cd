import { z } from 'zod';
import type { Prisma } from '#generated/prisma/client';
import type { ArticleSource } from '#lib/articles/article';
import { articlesCuratedBy, articlesSeenBy, canCurateArticle } from '#lib/articles/policy';
import { articleSources } from '#lib/articles/queries';
import type { Actor } from '#lib/auth/actor';
import type { Refusal } from '#lib/claims/claim';
import type { ClaimChangeView, CuratedClaim } from '#lib/claims/curated-claim';
import { claimsSeenBy } from '#lib/claims/policy';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import { db } from '#lib/platform/db';

/** Claims shown beside a text at once; a long article is read in parts. */
export const CLAIMS_A_PART = 200;
/** Refusals shown beside a text at once. */
export const REFUSALS_A_PART = 300;
/** Changes of a claim shown: the newest. */
export const CHANGES_SHOWN = 50;
/** Neighbours offered for a merge. */
const NEIGHBOURS = 20;

/** A part of an article's claims in reading order, and where the next part begins, if there is one. */
export type ClaimPart = { claims: CuratedClaim[]; next: string | null };

/** A part of what made no claim in an article, in reading order, and where the next part begins. */
export type RefusalPart = { refusals: Refusal[]; next: string | null };

/** The article of a claim, as far as the claim's page shows it. */
export type ClaimArticle = {
  id: string;
  title: string;
  text: string;
  publisher: string | null;
  superseded: boolean;
};

/** A claim with all its page shows. */
export type ClaimView = {
  claim: CuratedClaim;
  article: ClaimArticle;
  /** The sentence's address within the article page; null while sentences are being found. */
  ordinal: number | null;
  history: ClaimChangeView[];
  /** Claims of the same article that this one may be merged into, nearest first. */
  neighbours: { id: string; text: string }[];
  mayCurate: boolean;
};

/** Claims with the articles they rest on; `name` of an article is its id, as `articleId` of the claims. */
export type ClaimSource = { claims: CuratedClaim[]; articles: ArticleSource[] };

/** Counts of an article's claims by state, for those who curate it. */
export type ClaimCounts = { draft: number; approved: number; rejected: number };

const ordinalSchema = z.coerce.number().int().min(1).max(2_000_000_000).catch(1);
const placeSchema = z.tuple([z.coerce.number().int().min(0), z.uuid()]);

/**
 * Claims of an article that the actor may see, in reading order.
 * @param from where the part begins, as an earlier part gave it; nonsense begins at the start
 */
export async function claimsOfArticle(actor: Actor, articleId: string, from?: string): Promise<ClaimPart> {
  const place = placeSchema.safeParse((from ?? '').split('.'));
  const rows = await db().claim.findMany({
    where: {
      AND: [claimsSeenBy(actor), place.success ? fromPlace(...place.data) : {}],
      articleId,
      state: { not: 'merged' },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    take: CLAIMS_A_PART + 1,
    select: claimSelect,
  });
  const beyond = rows[CLAIMS_A_PART];
  return {
    claims: rows.slice(0, CLAIMS_A_PART).map(toCuratedClaim),
    next: beyond ? `${beyond.start}.${beyond.id}` : null,
  };
}

/**
 * What made no claim in an article that the actor may see, with the reasons, in reading order.
 * @param from where the part begins, as an earlier part gave it; nonsense begins at the start
 */
export async function refusalsOfArticle(
  actor: Actor,
  articleId: string,
  from?: string,
): Promise<RefusalPart> {
  const rows = await db().refusal.findMany({
    where: { articleId, article: articlesSeenBy(actor), ordinal: { gte: ordinalSchema.parse(from ?? 1) } },
    orderBy: { ordinal: 'asc' },
    take: REFUSALS_A_PART + 1,
    select: { ordinal: true, start: true, end: true, reason: true },
  });
  const beyond = rows[REFUSALS_A_PART];
  return {
    refusals: rows
      .slice(0, REFUSALS_A_PART)
      .map(({ start, end, reason }) => ({ reason, span: { start, end } })),
    next: beyond ? String(beyond.ordinal) : null,
  };
}

/** How many reasons why there is no claim an article has that the actor may see. */
export function countRefusals(actor: Actor, articleId: string): Promise<number> {
  return db().refusal.count({ where: { articleId, article: articlesSeenBy(actor) } });
}

/** How many claims wait, stand and fell in an article that the actor curates; zeros for others. */
export async function countClaims(actor: Actor, articleId: string): Promise<ClaimCounts> {
  const counts = await db().claim.groupBy({
    by: ['state'],
    where: { articleId, article: articlesCuratedBy(actor) },
    _count: { _all: true },
  });
  const of = (state: string) => counts.find((count) => count.state === state)?._count._all ?? 0;
  return { draft: of('draft'), approved: of('approved'), rejected: of('rejected') };
}

/** The claim with its article and history, or null when there is none that the actor may see. */
export async function findClaim(actor: Actor, id: string): Promise<ClaimView | null> {
  const row = await db().claim.findFirst({
    where: { AND: [{ id }, claimsSeenBy(actor)] },
    select: { ...claimSelect, article: { select: articleSelect }, changes: newestChanges },
  });
  if (!row) return null;
  const { article, changes, ...columns } = row;
  const claim = toCuratedClaim(columns);
  const mayCurate = canCurateArticle(actor, article);
  const sentence = await db().sentence.findFirst({
    where: { articleId: article.id, start: { lte: claim.span.start }, end: { gt: claim.span.start } },
    select: { ordinal: true },
  });
  const { id: articleId, title, text, publisher, supersededAt } = article;
  return {
    claim,
    article: { id: articleId, title, text, publisher, superseded: supersededAt !== null },
    ordinal: sentence?.ordinal ?? null,
    history: mayCurate ? changes.map(toChangeView) : [],
    neighbours: mayCurate ? await neighboursOf(claim) : [],
    mayCurate,
  };
}

/** The claims together with those of their articles that the actor may see. */
export async function sourcesOfClaims(actor: Actor, claims: CuratedClaim[]): Promise<ClaimSource> {
  return {
    claims,
    articles: await articleSources(actor, [...new Set(claims.map((claim) => claim.articleId))]),
  };
}

/** What an article is called and how many approved claims it has; null when the actor may not see it. */
export async function findArticleTitle(
  actor: Actor,
  articleId: string,
): Promise<{ title: string; approved: number } | null> {
  const row = await db().article.findFirst({
    where: { AND: [{ id: articleId }, articlesSeenBy(actor)] },
    select: { title: true, _count: { select: { claims: { where: { state: 'approved' } } } } },
  });
  return row && { title: row.title, approved: row._count.claims };
}

/** One sentence of an article that the actor curates, for adding a claim by hand; null when there is none. */
export async function findSentence(
  actor: Actor,
  articleId: string,
  ordinal: number,
): Promise<{ text: string; articleTitle: string } | null> {
  const row = await db().sentence.findFirst({
    where: { articleId, ordinal, article: articlesCuratedBy(actor) },
    select: { text: true, article: { select: { title: true } } },
  });
  return row && { text: row.text, articleTitle: row.article.title };
}

const articleSelect = {
  id: true,
  title: true,
  text: true,
  publisher: true,
  ownerId: true,
  visibility: true,
  supersededAt: true,
} as const;

const newestChanges = {
  orderBy: [{ at: 'desc' }, { id: 'desc' }],
  take: CHANGES_SHOWN,
  select: {
    id: true,
    change: true,
    at: true,
    before: true,
    after: true,
    actor: { select: { displayName: true } },
  },
} satisfies Prisma.Claim$changesArgs;

function fromPlace(start: number, id: string) {
  return { OR: [{ start: { gt: start } }, { start, id: { gte: id } }] };
}

function toChangeView(row: {
  id: string;
  change: string;
  at: Date;
  before: unknown;
  after: unknown;
  actor: { displayName: string } | null;
}): ClaimChangeView {
  const { id, change, at } = row;
  return {
    id,
    change,
    at,
    by: row.actor?.displayName ?? null,
    before: wordingOf(row.before),
    after: wordingOf(row.after),
  };
}

const wordingIn = z.object({ text: z.string() });

function wordingOf(json: unknown): string | null {
  const parsed = wordingIn.safeParse(json);
  return parsed.success ? parsed.data.text : null;
}

async function neighboursOf(claim: CuratedClaim): Promise<{ id: string; text: string }[]> {
  const others = { articleId: claim.articleId, id: { not: claim.id }, state: { in: ['draft', 'approved'] } };
  const select = { id: true, text: true, start: true } as const;
  const [before, after] = await Promise.all([
    db().claim.findMany({
      where: { ...others, start: { lte: claim.span.start } },
      orderBy: [{ start: 'desc' }, { id: 'desc' }],
      take: NEIGHBOURS / 2,
      select,
    }),
    db().claim.findMany({
      where: { ...others, start: { gt: claim.span.start } },
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
      take: NEIGHBOURS / 2,
      select,
    }),
  ]);
  const distance = (one: { start: number }) => Math.abs(one.start - claim.span.start);
  return [...before, ...after]
    .toSorted((a, b) => distance(a) - distance(b))
    .map(({ id, text }) => ({ id, text }));
}
