import type { CuratedClaim } from '#lib/claims/curated-claim';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import { vouchesFor } from '#lib/claims/vouching';
import type { FoundPassage } from '#lib/fact-checks/find-passages';
import { type Fact, factsOfClaim } from '#lib/fact-checks/judge-against';
import { sentenceKey } from '#lib/fact-checks/sentence-key';
import { db } from '#lib/platform/db';

/**
 * What the given sentences state, as their articles' claims were read when they were added; in the order of the sentences. Claims
 * that a person rejected or merged into another state nothing.
 */
export async function storedFacts(passages: readonly FoundPassage[]): Promise<Fact[]> {
  if (passages.length === 0) return [];
  const rows = await db().claim.findMany({
    where: { state: { in: ['draft', 'approved'] }, OR: placesOf(passages) },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select: claimSelect,
  });
  const bySentence = Map.groupBy(rows.map(toCuratedClaim), (claim) =>
    sentenceKey(claim.articleId, claim.sentence.start),
  );
  return passages.flatMap((passage) =>
    (bySentence.get(sentenceKey(passage.articleId, passage.start)) ?? []).flatMap((claim) =>
      factsOfClaim(claim, { ...passage, name: passage.articleId }, passage.text, isVouched(claim, passage)),
    ),
  );
}

function placesOf(passages: readonly FoundPassage[]) {
  const byArticle = Map.groupBy(passages, ({ articleId }) => articleId);
  return [...byArticle].map(([articleId, sentences]) => ({
    articleId,
    sentenceStart: { in: sentences.map(({ start }) => start) },
  }));
}

/** Who said it stands in the sentence itself, so the sentence is enough to ask. */
function isVouched(claim: CuratedClaim, { start, text }: FoundPassage): boolean {
  const { attribution, span } = claim;
  return vouchesFor(
    { text },
    {
      ...claim,
      span: { start: span.start - start, end: span.end - start },
      attribution: attribution && {
        ...attribution,
        start: Math.max(0, attribution.start - start),
        end: Math.max(0, attribution.end - start),
      },
    },
  );
}
