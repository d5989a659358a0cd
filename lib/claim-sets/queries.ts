import { type Actor, actorId } from '#lib/auth/actor';
import { type Edition, editionSchema, SET_CLAIMS_MAX } from '#lib/claim-sets/claim-set';
import { claimSetsCuratedBy, claimSetsReadBy } from '#lib/claim-sets/policy';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import { claimsSeenBy } from '#lib/claims/policy';
import { type ClaimSource, sourcesOfClaims } from '#lib/claims/queries';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import { afterCreated, type Page, readCursor, toPage } from '#lib/platform/cursor';
import { db } from '#lib/platform/db';

/** Sets on one page of the list. */
export const SETS_A_PAGE = 20;
/** Editions of one set shown: the newest. */
const EDITIONS_SHOWN = 20;
/** Sets offered in the "add to" list. */
const SETS_OFFERED = 100;

/** A set as a line of a list; `editions` counts the published ones. */
export type ClaimSetLine = {
  id: string;
  title: string;
  claims: number;
  editions: number;
  owner: string;
  mine: boolean;
  createdAt: Date;
};

/** A claim within a set. `usable` when it is approved and the actor can see its article. */
export type MemberView = {
  claim: CuratedClaim;
  articleTitle: string;
  usable: boolean;
};

/** A set with its claims in order, for those who curate it. */
export type ClaimSetView = {
  id: string;
  title: string;
  description: string;
  version: number;
  members: MemberView[];
  editions: { number: number; publishedAt: Date }[];
  quizzes: { id: string; title: string; publishedAt: Date | null }[];
};

/** The usable claims of a set, in order, with the articles they rest on: what questions are made from. `notUsable` counts the others. */
export type ClaimSetSource = ClaimSource & { id: string; title: string; notUsable: number };

/** Sets that the actor curates ("mine") or whose editions the actor may read ("published"), newest first. */
export async function listClaimSets(
  actor: Actor,
  wish: { filter?: 'mine' | 'published'; after?: string } = {},
): Promise<Page<ClaimSetLine>> {
  const own = actorId(actor);
  const scope =
    wish.filter === 'published'
      ? { AND: [claimSetsReadBy(actor), { editions: { some: {} } }] }
      : { AND: [claimSetsCuratedBy(actor), own ? { ownerId: own } : {}] };
  const rows = await db().claimSet.findMany({
    where: { AND: [scope, { archivedAt: null }, afterCreated(readCursor(wish.after))] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SETS_A_PAGE + 1,
    select: {
      id: true,
      title: true,
      createdAt: true,
      ownerId: true,
      owner: { select: { displayName: true } },
      _count: { select: { members: true, editions: true } },
    },
  });
  const lines = rows.map(({ _count, owner, ownerId, ...row }) => ({
    ...row,
    claims: _count.members,
    editions: _count.editions,
    owner: owner.displayName,
    mine: ownerId === own,
  }));
  return toPage(lines, SETS_A_PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** The actor's own sets by name, for a choice in a form; the newest first. */
export async function claimSetChoices(actor: Actor): Promise<{ id: string; title: string }[]> {
  const own = actorId(actor);
  if (own === null) return [];
  return db().claimSet.findMany({
    where: { AND: [claimSetsCuratedBy(actor), { ownerId: own }, { archivedAt: null }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SETS_OFFERED,
    select: { id: true, title: true },
  });
}

/** The set with its claims, or null when there is none that the actor curates. */
export async function findClaimSet(actor: Actor, id: string): Promise<ClaimSetView | null> {
  const row = await db().claimSet.findFirst({
    where: { AND: [{ id, archivedAt: null }, claimSetsCuratedBy(actor)] },
    select: {
      id: true,
      title: true,
      description: true,
      version: true,
      members: {
        orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
        take: SET_CLAIMS_MAX,
        select: {
          claim: { select: { ...claimSelect, article: { select: { title: true } } } },
        },
      },
      editions: {
        orderBy: { number: 'desc' },
        take: EDITIONS_SHOWN,
        select: { number: true, publishedAt: true },
      },
      quizzes: {
        where: { ownerId: actorId(actor) },
        orderBy: { createdAt: 'desc' },
        take: EDITIONS_SHOWN,
        select: { id: true, title: true, publishedAt: true },
      },
    },
  });
  if (!row) return null;
  const usable = await usableIds(
    actor,
    row.members.map(({ claim }) => claim.id),
  );
  return {
    ...row,
    members: row.members.map(({ claim: { article, ...claim } }) => ({
      claim: toCuratedClaim(claim),
      articleTitle: article.title,
      usable: usable.has(claim.id),
    })),
  };
}

/** The usable claims of a set that the actor curates, with their articles; null when there is no such set. */
export async function claimSetSource(actor: Actor, id: string): Promise<ClaimSetSource | null> {
  const set = await findClaimSet(actor, id);
  if (!set) return null;
  const claims = set.members.filter((member) => member.usable).map((member) => member.claim);
  const notUsable = set.members.length - claims.length;
  return { id: set.id, title: set.title, notUsable, ...(await sourcesOfClaims(actor, claims)) };
}

/** A published edition, or null when there is none that the actor may read. */
export async function findEdition(
  actor: Actor,
  claimSetId: string,
  number: number,
): Promise<(Edition & { number: number; publishedAt: Date; by: string | null }) | null> {
  const row = await db().claimSetEdition.findFirst({
    where: { claimSetId, number, claimSet: claimSetsReadBy(actor) },
    select: {
      number: true,
      publishedAt: true,
      contents: true,
      publisher: { select: { displayName: true } },
    },
  });
  if (!row) return null;
  const { number: no, publishedAt, publisher } = row;
  return {
    ...editionSchema.parse(row.contents),
    number: no,
    publishedAt,
    by: publisher?.displayName ?? null,
  };
}

async function usableIds(actor: Actor, ids: string[]): Promise<Set<string>> {
  const rows = await db().claim.findMany({
    where: { AND: [{ id: { in: ids }, state: 'approved' }, claimsSeenBy(actor)] },
    take: SET_CLAIMS_MAX,
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}
