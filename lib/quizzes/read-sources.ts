import type { Actor } from '#lib/auth/actor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import { claimsOfArticle, sourcesOfClaims } from '#lib/claims/queries';
import { judgeFor } from '#lib/fact-checks/judge-for';
import type { Judge } from '#lib/items/judge';
import { db } from '#lib/platform/db';

/** Most claims of one article that are looked at, in parts of `claimsOfArticle`. Longer articles say more than one needs. */
const PARTS_MAX = 5;

/** Articles as the engine sees them. A claim's id is its row's, so that a derivation leads back to it. */
export type Sources = { sources: ArticleClaims[]; judge: Judge };

/**
 * The articles of some claims with all their claims that the actor sees and nobody rejected, and a judge who knows them:
 * what is true of one claim may make the near miss of another true as well.
 */
export async function readSources(actor: Actor, claims: CuratedClaim[]): Promise<Sources> {
  const { articles } = await sourcesOfClaims(actor, claims);
  const sources = await Promise.all(
    articles.map(async (article) => ({
      article,
      claims: await standingClaims(actor, article.name),
      sentences: await db().sentence.findMany({
        where: { articleId: article.name },
        orderBy: { ordinal: 'asc' },
        select: { start: true, end: true },
      }),
    })),
  );
  return { sources, judge: judgeFor(sources) };
}

async function standingClaims(actor: Actor, articleId: string): Promise<CuratedClaim[]> {
  const claims: CuratedClaim[] = [];
  let from: string | undefined;
  for (let part = 0; part < PARTS_MAX; part += 1) {
    const { claims: some, next } = await claimsOfArticle(actor, articleId, from);
    claims.push(...some.filter((claim) => claim.state !== 'rejected'));
    if (next === null) break;
    from = next;
  }
  return claims;
}
