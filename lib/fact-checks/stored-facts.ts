import type { CuratedClaim } from '#lib/claims/curated-claim';
import { toCuratedClaim } from '#lib/claims/store';
import { vouchesFor } from '#lib/claims/vouching';
import type { FoundPassage } from '#lib/fact-checks/find-passages';
import { type Fact, factsOfClaim } from '#lib/fact-checks/judge-against';
import { sentenceKey } from '#lib/fact-checks/sentence-key';
import { sqlPool } from '#lib/platform/db';

/**
 * What the given sentences state, as their articles' claims were read when they were added; in the order of the sentences. Claims
 * that a person rejected or merged into another state nothing.
 */
export async function storedFacts(passages: readonly FoundPassage[]): Promise<Fact[]> {
  if (passages.length === 0) return [];
  const { rows } = await sqlPool().query<Parameters<typeof toCuratedClaim>[0]>({
    ...CLAIMS_OF_SENTENCES,
    values: [passages.map(({ articleId }) => articleId), passages.map(({ start }) => start)],
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

/** In SQL that the database prepares once: for each check it would plan a list of places longer than it takes to look them up. */
const CLAIMS_OF_SENTENCES = {
  name: 'claims-of-sentences',
  text: `
  SELECT id, article_id AS "articleId", rule_set AS "ruleSet", kind, text, start_at AS start, end_at AS "end",
    sentence_start AS "sentenceStart", sentence_end AS "sentenceEnd", check_worthiness AS "checkWorthiness", cues, factuality,
    attribution, clock, rewrites, clause, state, edited, version, merged_into_id AS "mergedIntoId"
  FROM claims
  WHERE state IN ('draft', 'approved') AND article_id = ANY($1::uuid[])
    AND (article_id, sentence_start) IN (SELECT * FROM unnest($1::uuid[], $2::int[]))
  ORDER BY start_at, id`,
};

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
