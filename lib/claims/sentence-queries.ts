import type { ArticleSource } from '#lib/articles/article';
import { articlesSeenBy, canCurateArticle } from '#lib/articles/policy';
import { articleSources } from '#lib/articles/queries';
import type { Actor } from '#lib/auth/actor';
import type { Refusal } from '#lib/claims/claim';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import { claimsSeenBy } from '#lib/claims/policy';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import type { Span } from '#lib/language/spans';
import { db } from '#lib/platform/db';

/** Claims and refusals shown of one sentence: no sentence has as many, but a text that could not be read is one. */
const SHOWN = 50;

/** One sentence of an article with what the engine and people made of it. */
export type SentenceView = {
  article: ArticleSource;
  ordinal: number;
  span: Span;
  /** The paragraph it stands in. */
  paragraph: Span;
  /** Whether there is a sentence before it, and behind. */
  hasNeighbour: { before: boolean; behind: boolean };
  claims: CuratedClaim[];
  refusals: Refusal[];
  mayCurate: boolean;
};

/** The sentence at this address, or null when there is none that the actor may see. */
export async function findSentenceView(
  actor: Actor,
  articleId: string,
  ordinal: number,
): Promise<SentenceView | null> {
  const sentence = await db().sentence.findFirst({
    where: { articleId, ordinal, article: articlesSeenBy(actor) },
    select: {
      start: true,
      end: true,
      paragraph: true,
      article: { select: { ownerId: true, visibility: true, supersededAt: true } },
    },
  });
  const [article] = sentence ? await articleSources(actor, [articleId]) : [];
  if (!sentence || !article) return null;
  const { start, end, paragraph } = sentence;
  const here = { articleId, start: { lt: end }, end: { gt: start } };
  const [around, behind, claims, refusals] = await Promise.all([
    db().sentence.aggregate({
      where: { articleId, paragraph },
      _min: { start: true },
      _max: { end: true },
    }),
    db().sentence.count({ where: { articleId, ordinal: ordinal + 1 } }),
    db().claim.findMany({
      where: { AND: [claimsSeenBy(actor), here], state: { not: 'merged' } },
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: claimSelect,
    }),
    db().refusal.findMany({
      where: here,
      orderBy: { ordinal: 'asc' },
      take: SHOWN,
      select: { start: true, end: true, reason: true },
    }),
  ]);
  return {
    article,
    ordinal,
    span: { start, end },
    paragraph: { start: around._min.start ?? start, end: around._max.end ?? end },
    hasNeighbour: { before: ordinal > 1, behind: behind > 0 },
    claims: claims.map(toCuratedClaim),
    refusals: refusals.map(({ reason, ...span }) => ({ reason, span })),
    mayCurate: canCurateArticle(actor, sentence.article),
  };
}
