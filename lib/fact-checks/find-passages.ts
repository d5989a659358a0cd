import type { Actor } from '#lib/auth/actor';
import { withAliases } from '#lib/fact-checks/aliases';
import { type CheckScope, IN_SCOPE, scopeValues } from '#lib/fact-checks/check-scope';
import { commonWords } from '#lib/fact-checks/common-words';
import { rerank } from '#lib/fact-checks/rerank';
import { CANDIDATES_MAX, FOUND_MAX } from '#lib/fact-checks/retrieve';
import { planSearch } from '#lib/fact-checks/search-plan';
import { sqlPool } from '#lib/platform/db';

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

/** What a word counts more where the title holds it. @source tuned on Fool Me Twice dev, docs/quality.md */
const TITLE_WEIGHT = 1;
/** In a scope of so many articles the sentences are few, whatever their words. */
const SMALL_SCOPE = 100;
/** Sentences whose words are weighed one by one; more than are ranked again, for what the titles add. */
const WEIGHED_MAX = 300;

/**
 * Sentences that share words with `text`, most telling first: any word counts, whatever its form, rare ones more; the title counts
 * too. Only current articles that are public or the actor's own.
 */
export async function findPassages(
  actor: Actor,
  text: string,
  scope: CheckScope = {},
): Promise<FoundPassage[]> {
  const within = await scopeValues(actor, scope);
  const [, , articles] = within;
  const [lexemes, { sentences, shares }] = await Promise.all([lexemesOf(text), commonWords()]);
  const words = lexemes.map((lexeme) => ({ lexeme, share: shares.get(lexeme) ?? 0 }));
  // Within some articles every word may find: these few sentences are looked at one by one.
  const isSmall = articles !== null && articles.length <= SMALL_SCOPE;
  const { finding, weighing } = planSearch(words, isSmall ? 0 : sentences);
  const values = [
    ...within,
    finding.map(({ lexeme }) => lexeme),
    finding.map((word) => word.with),
    weighing.map(({ lexeme }) => lexeme),
    weighing.map(({ weight }) => weight),
  ];
  const { rows } = await sqlPool().query<FoundPassage & { score: number }>({
    ...(isSmall ? SEARCH_WITHIN : SEARCH),
    values,
  });
  return rerank(text, rows).slice(0, CANDIDATES_MAX);
}

/** The words of a text as the database reduces them. */
async function lexemesOf(text: string): Promise<string[]> {
  const { rows } = await sqlPool().query<{ lexemes: string[] }>({
    name: 'lexemes',
    text: "SELECT tsvector_to_array(to_tsvector('english', $1::text)) AS lexemes",
    values: [withAliases(text).replaceAll('\\', ' ')],
  });
  return rows[0]?.lexemes ?? [];
}

/**
 * Each sentence found counts what its words weigh. What the actor may not see is left out before anything is cut off, so that it neither
 * shows nor takes the place of what may be seen.
 */
const searchSql = (within: string) => `
  WITH word AS MATERIALIZED (
    SELECT quote_literal(lexeme)::tsquery AS query, (quote_literal(lexeme) || ':A')::tsquery AS in_title, weight
    FROM unnest($6::text[], $7::real[]) AS w (lexeme, weight)),
  sought AS MATERIALIZED (
    SELECT f.lexeme, f.beside, coalesce(quote_literal(f.lexeme)::tsquery && quote_literal(f.beside)::tsquery,
      quote_literal(f.lexeme)::tsquery) AS query, a.weight + coalesce(b.weight, 0) AS weight
    FROM unnest($4::text[], $5::text[]) AS f (lexeme, beside)
      JOIN unnest($6::text[], $7::real[]) AS a (lexeme, weight) ON a.lexeme = f.lexeme
      LEFT JOIN unnest($6::text[], $7::real[]) AS b (lexeme, weight) ON b.lexeme = f.beside),
  found AS (
    SELECT s.article_id, s.ordinal, sum(sought.weight) AS weight
    FROM sought CROSS JOIN LATERAL (
      SELECT article_id, ordinal FROM sentences WHERE search @@ sought.query${within} OFFSET 0) s
    GROUP BY s.article_id, s.ordinal
    ORDER BY weight DESC, s.article_id, s.ordinal OFFSET 0),
  seen AS (
    SELECT found.article_id, found.ordinal, a.title, a.publisher
    FROM found CROSS JOIN LATERAL (
      SELECT a.title, a.publisher FROM articles a WHERE a.id = found.article_id AND ${IN_SCOPE} OFFSET 0) a
    LIMIT ${WEIGHED_MAX})
  SELECT s.article_id AS "articleId", seen.title, seen.publisher, s.ordinal, s.start_at AS start, s.end_at AS "end", s.text,
    (SELECT sum(word.weight * (1 + ${TITLE_WEIGHT} * (s.search @@ word.in_title)::int))
      FROM word WHERE s.search @@ word.query) AS score
  FROM seen JOIN sentences s ON s.article_id = seen.article_id AND s.ordinal = seen.ordinal
  ORDER BY score DESC, s.article_id, s.ordinal
  LIMIT ${FOUND_MAX}`;

const SEARCH = { name: 'search', text: searchSql('') };
const SEARCH_WITHIN = { name: 'search-within', text: searchSql(' AND article_id = ANY($3::uuid[])') };
