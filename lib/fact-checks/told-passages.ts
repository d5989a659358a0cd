import { WHOLE_MAX } from '#lib/fact-checks/closest-passages';
import type { FoundPassage } from '#lib/fact-checks/find-passages';
import type { Fact } from '#lib/fact-checks/judge-against';
import { readAround } from '#lib/fact-checks/read-around';
import { sentenceFacts } from '#lib/fact-checks/sentence-facts';
import type { ToldFact } from '#lib/fact-checks/told-facts';
import { readToldRecord, TOLD_RULE_SET } from '#lib/fact-checks/told-record';
import { sqlPool } from '#lib/platform/db';

/** Articles whose telling is weighed: those of the best passages. */
const ARTICLES_TOLD = 2;
/** Sentences to either side of a passage in a longer one. */
const NEAR = 2;

/** What found passages tell, as it was read when their articles were added. */
export type ToldPassages = {
  /** What a passage states by itself. */
  stated: (passage: FoundPassage) => Fact[];
  /** All that the best articles tell, clause by clause. */
  facts: () => Promise<ToldFact[]>;
};

/**
 * Looks up what found passages tell. Articles that were not read by the rules of today are read now, as far as need be. The passages are
 * ones that the actor may see, so what stands beside them is as well.
 * @param passages best first
 * @param alone those of them that are asked what they state by themselves
 */
export async function toldPassages(
  passages: readonly FoundPassage[],
  alone: readonly FoundPassage[],
): Promise<ToldPassages> {
  const best = [...new Set(passages.map(({ articleId }) => articleId))].slice(0, ARTICLES_TOLD);
  const found = passages.filter(({ articleId }) => best.includes(articleId));
  const rows = await recordsOf(best, [...found.flatMap(around), ...alone]);
  const stated = new Map(rows.map(({ articleId, ordinal, stated }) => [`${articleId} ${ordinal}`, stated]));
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  return {
    stated: (passage) => {
      const { articleId, title, publisher, ordinal, start, end, text } = passage;
      const sentence = { article: articleId, title, publisher, start, end, quote: text };
      return sentenceFacts(sentence, stated.get(`${articleId} ${ordinal}`) ?? null);
    },
    facts: async () => [
      ...best.flatMap((id) => (byArticle.get(id) ?? []).flatMap(factsOf)),
      ...(await readAround(found.filter(({ articleId }) => !byArticle.has(articleId)))),
    ],
  };
}

type Place = { articleId: string; ordinal: number };

/** A passage, its neighbours, and the opening of its article. */
function around({ articleId, ordinal }: FoundPassage): Place[] {
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, step) => ordinal - NEAR + step);
  return [1, ...near].map((each) => ({ articleId, ordinal: each }));
}

type Row = Place & {
  start: number;
  end: number;
  text: string;
  title: string;
  publishedOn: string | null;
  told: string | null;
  stated: string | null;
};

function factsOf({ articleId, start, end, text, title, publishedOn, told }: Row): ToldFact[] {
  if (told === null) return [];
  const source = { article: articleId, title, asOf: publishedOn, evidence: { start, end, quote: text } };
  return readToldRecord(text, told).map((fact) => ({ ...source, ...fact }));
}

/** Of articles read by the rules of today: the sentences of some that are short, and those at some places. In reading order. */
async function recordsOf(articles: readonly string[], places: readonly Place[]): Promise<Row[]> {
  if (articles.length === 0) return [];
  const { rows } = await sqlPool().query<Row>({
    ...RECORDS,
    values: [
      articles,
      places.map(({ articleId }) => articleId),
      places.map(({ ordinal }) => ordinal),
      TOLD_RULE_SET,
    ],
  });
  return rows;
}

const RECORDS = {
  name: 'told-records',
  text: `
  WITH wanted AS (
    SELECT s.article_id, s.ordinal FROM unnest($1::uuid[]) AS best (id) JOIN sentences s ON s.article_id = best.id
    WHERE NOT EXISTS (SELECT FROM sentences more WHERE more.article_id = best.id AND more.ordinal > ${WHOLE_MAX})
    UNION SELECT article_id, ordinal FROM unnest($2::uuid[], $3::int[]) AS near (article_id, ordinal))
  SELECT s.article_id AS "articleId", s.ordinal, s.start_at AS start, s.end_at AS "end", s.text, a.title,
    a.published_on::text AS "publishedOn", t.told, t.stated
  FROM wanted JOIN articles a ON a.id = wanted.article_id AND a.told_by = $4
    JOIN sentences s ON s.article_id = wanted.article_id AND s.ordinal = wanted.ordinal
    LEFT JOIN told_sentences t ON t.article_id = s.article_id AND t.ordinal = s.ordinal
  ORDER BY s.article_id, s.ordinal`,
};
