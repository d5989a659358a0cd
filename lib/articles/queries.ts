import { EXTRACTION } from '#lib/articles/add-article';
import type { ArticleSource } from '#lib/articles/article';
import { articlesCuratedBy, articlesSeenBy, canCurateArticle, canReviseArticle } from '#lib/articles/policy';
import { type Actor, actorId } from '#lib/auth/actor';
import { afterCreated, type Page, readCursor, toPage } from '#lib/platform/cursor';
import { db } from '#lib/platform/db';
import type { JobState } from '#lib/platform/jobs';

/** Articles on one page of the list. */
export const ARTICLES_A_PAGE = 20;
/** Longest search that is read, in UTF-16 code units. */
export const SEARCH_MAX = 200;
/** Articles that a search of the texts may find; the list pages through these. */
const FOUND_MAX = 500;

/** Whose articles a list shows. */
export const articleFilters = ['all', 'mine', 'public'] as const;
export type ArticleFilter = (typeof articleFilters)[number];

/** An article as a line of a list. */
export type ArticleLine = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  visibility: string;
  mine: boolean;
  createdAt: Date;
  /** Claims by state, as far as the reader may know of them. */
  approved: number;
  drafts: number;
};

/** An article with its text, as its page shows it. */
export type ArticleView = ArticleSource & {
  id: string;
  workId: string;
  revision: number;
  title: string;
  byline: string | null;
  sourceUrl: string | null;
  licence: string | null;
  visibility: string;
  createdAt: Date;
  superseded: boolean;
  /** The current revision's id. */
  currentId: string;
  /** The rule set that found the present claims; null until the article has been read. */
  extractedBy: string | null;
  sentences: { ordinal: number; paragraph: number; start: number; end: number }[];
  mayCurate: boolean;
  mayRevise: boolean;
};

/** How far the search for claims has come; `failure` is for the person. */
export type ExtractionView = { state: JobState | 'none'; progress: number; failure: string | null };

/** Current revisions that the actor may see, newest first, a page at a time. */
export async function listArticles(
  actor: Actor,
  wish: { filter?: ArticleFilter; search?: string; after?: string } = {},
): Promise<Page<ArticleLine>> {
  const own = actorId(actor);
  const search = (wish.search ?? '').trim().slice(0, SEARCH_MAX);
  const rows = await db().article.findMany({
    where: {
      AND: [
        articlesSeenBy(actor),
        filterWhere(wish.filter ?? 'all', own),
        search ? { id: { in: await idsFound(search, own) } } : {},
        afterCreated(readCursor(wish.after)),
      ],
      supersededAt: null,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ARTICLES_A_PAGE + 1,
    select: lineSelect,
  });
  return toPage(await toLines(rows, actor), ARTICLES_A_PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** The article, or null when there is none that the actor may see. */
export async function findArticle(actor: Actor, id: string): Promise<ArticleView | null> {
  const row = await db().article.findFirst({
    where: { id, ...articlesSeenBy(actor) },
    select: {
      ...sourceSelect,
      workId: true,
      revision: true,
      ownerId: true,
      byline: true,
      sourceUrl: true,
      licence: true,
      visibility: true,
      createdAt: true,
      supersededAt: true,
      extractedBy: true,
      sentences: {
        select: { ordinal: true, paragraph: true, start: true, end: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  if (!row) return null;
  const { ownerId: _ownerId, supersededAt, publishedOn: _publishedOn, ...shown } = row;
  return {
    ...shown,
    ...toSource(row),
    title: row.title,
    superseded: supersededAt !== null,
    currentId: supersededAt ? await currentRevision(actor, row.workId, row.id) : row.id,
    mayCurate: canCurateArticle(actor, row),
    mayRevise: canReviseArticle(actor, row),
  };
}

/** The sources of those articles among `ids` that the actor may see; the name of each is its id. */
export async function articleSources(actor: Actor, ids: string[]): Promise<ArticleSource[]> {
  const rows = await db().article.findMany({
    where: { id: { in: ids }, ...articlesSeenBy(actor) },
    orderBy: { id: 'asc' },
    select: sourceSelect,
  });
  return rows.map(toSource);
}

/** How far the newest search for claims in an article has come; null when the actor may not see the article. */
export async function findExtraction(actor: Actor, articleId: string): Promise<ExtractionView | null> {
  const row = await db().article.findFirst({
    where: { id: articleId, ...articlesSeenBy(actor) },
    select: {
      jobs: {
        where: { kind: EXTRACTION },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { state: true, progress: true, failure: true },
      },
    },
  });
  if (!row) return null;
  const job = row.jobs[0];
  if (!job) return { state: 'none', progress: 1, failure: null };
  return { state: toJobState(job.state), progress: job.progress, failure: job.failure };
}

/** Articles that the actor curates and whose drafts wait for a decision, newest first. */
export async function articlesToTriage(actor: Actor, limit: number): Promise<ArticleLine[]> {
  const rows = await db().article.findMany({
    where: { ...articlesCuratedBy(actor), supersededAt: null, claims: { some: { state: 'draft' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: lineSelect,
  });
  return toLines(rows, actor);
}

const sourceSelect = { id: true, text: true, publishedOn: true, title: true, publisher: true } as const;

const lineSelect = {
  id: true,
  title: true,
  publisher: true,
  publishedOn: true,
  visibility: true,
  ownerId: true,
  supersededAt: true,
  createdAt: true,
} as const;

function filterWhere(filter: ArticleFilter, own: string | null) {
  if (filter === 'mine') return { ownerId: own ?? { in: [] } };
  return filter === 'public' ? { visibility: 'public' } : {};
}

/** Ids of articles whose title, publisher or sentences hold what was asked, within what `own` may see. */
async function idsFound(search: string, own: string | null): Promise<string[]> {
  const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM articles a
    WHERE a.superseded_at IS NULL AND (a.visibility = 'public' OR a.owner_id = ${own}::uuid)
      AND (a.title ILIKE ${like} OR a.publisher ILIKE ${like} OR a.byline ILIKE ${like} OR EXISTS (
        SELECT 1 FROM sentences s
        WHERE s.article_id = a.id AND s.search @@ websearch_to_tsquery('english', ${search})))
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${FOUND_MAX}`;
  return rows.map((row) => row.id);
}

type LineRow = Omit<ArticleLine, 'publishedOn' | 'mine' | 'approved' | 'drafts'> & {
  publishedOn: Date | null;
  ownerId: string | null;
  supersededAt: Date | null;
};

async function toLines(rows: LineRow[], actor: Actor): Promise<ArticleLine[]> {
  const counts = await db().claim.groupBy({
    by: ['articleId', 'state'],
    where: { articleId: { in: rows.map((row) => row.id) }, state: { in: ['draft', 'approved'] } },
    _count: { _all: true },
  });
  const countOf = (id: string, state: string) =>
    counts.find((one) => one.articleId === id && one.state === state)?._count._all ?? 0;
  return rows.map(({ ownerId, supersededAt, ...row }) => ({
    ...row,
    publishedOn: isoDay(row.publishedOn),
    mine: ownerId !== null && ownerId === actorId(actor),
    approved: countOf(row.id, 'approved'),
    drafts: canCurateArticle(actor, { ownerId, supersededAt, visibility: row.visibility })
      ? countOf(row.id, 'draft')
      : 0,
  }));
}

function toSource(row: {
  id: string;
  text: string;
  publishedOn: Date | null;
  title: string;
  publisher: string | null;
}): ArticleSource {
  const { id, text, title, publisher } = row;
  return { name: id, text, date: isoDay(row.publishedOn), title, publisher };
}

async function currentRevision(actor: Actor, workId: string, fallback: string): Promise<string> {
  const current = await db().article.findFirst({
    where: { workId, supersededAt: null, ...articlesSeenBy(actor) },
    select: { id: true },
  });
  return current?.id ?? fallback;
}

function isoDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

function toJobState(state: string): JobState {
  return state === 'queued' || state === 'running' || state === 'done' ? state : 'failed';
}
