import { type Actor, actorId } from '#lib/auth/actor';
import { withAliases } from '#lib/fact-checks/aliases';
import { rerank } from '#lib/fact-checks/rerank';
import { CANDIDATES_MAX, FOUND_MAX } from '#lib/fact-checks/retrieve';
import { sqlPool } from '#lib/platform/db';

/** Where to look: among all articles that the actor may see, in one of them, or in those of one claim set of the actor's. */
export type CheckScope = { articleId?: string | undefined; claimSetId?: string | undefined };

/** A stored sentence that shares words with what was asked. */
export type FoundPassage = {
  articleId: string;
  title: string;
  publisher: string | null;
  ordinal: number;
  start: number;
  end: number;
  text: string;
};

/** Weights of ts_rank for D, C, B and A: text is D, the title A. @source our measurements, docs/quality.md */
const WEIGHTS = '{0.4, 0.4, 0.4, 1.0}';

/**
 * Sentences that share words with `text`, most telling first: any word counts, whatever its form; the title counts too. Only
 * current articles that are public or the actor's own.
 */
export async function findPassages(
  actor: Actor,
  text: string,
  scope: CheckScope = {},
): Promise<FoundPassage[]> {
  const { rows } = await sqlPool().query<FoundPassage & { score: number }>(SEARCH, [
    withAliases(text).replaceAll('\\', ' '),
    actorId(actor),
    scope.articleId ?? null,
    scope.claimSetId ?? null,
    FOUND_MAX,
  ]);
  return rerank(text, rows).slice(0, CANDIDATES_MAX);
}

/** Rare words are searched first, as many as find this share of all sentences, and always some. */
const SHARE_FOUND = 0.03;
const WORDS_AT_LEAST = 3;

/**
 * All words of a text as alternatives: a sentence need not hold every one of them. Words that the database has counted as common are
 * left out where rarer ones will do: they find a tenth of all sentences and tell little.
 */
const SEARCH = `
  WITH counted (lexeme, share) AS (
    SELECT unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs)
    FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'sentences' AND attname = 'search'),
  words AS (
    SELECT w.lexeme,
      sum(coalesce(c.share, 0)) OVER rarest_first AS share, row_number() OVER rarest_first AS place
    FROM unnest(to_tsvector('english', $1::text)) w LEFT JOIN counted c ON c.lexeme = w.lexeme
    WINDOW rarest_first AS (ORDER BY coalesce(c.share, 0), w.lexeme)),
  asked AS MATERIALIZED (
    SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS query FROM words
    WHERE share <= ${SHARE_FOUND} OR place <= ${WORDS_AT_LEAST})
  SELECT s.article_id AS "articleId", a.title, a.publisher, s.ordinal, s.start_at AS start, s.end_at AS "end", s.text,
    ts_rank('${WEIGHTS}'::real[], s.search, asked.query) AS score
  FROM asked, sentences s JOIN articles a ON a.id = s.article_id
  WHERE s.search @@ asked.query
    AND a.superseded_at IS NULL AND (a.visibility = 'public' OR a.owner_id = $2::uuid)
    AND ($3::uuid IS NULL OR a.id = $3::uuid)
    AND ($4::uuid IS NULL OR a.id IN (
      SELECT c.article_id FROM claim_set_members m
        JOIN claims c ON c.id = m.claim_id
        JOIN claim_sets t ON t.id = m.claim_set_id
      WHERE t.id = $4::uuid AND t.owner_id = $2::uuid))
  ORDER BY score DESC, s.article_id, s.ordinal
  LIMIT $5`;
