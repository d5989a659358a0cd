import type { Pool } from 'pg';
import { renamer } from '#bench/rename';
import { capitalizedWords } from '#lib/articles/capitalized-words';
import { textSha256 } from '#lib/articles/store';
import { claimsIn } from '#lib/claims/extract-claims';
import { readArticle } from '#lib/claims/reading';
import type { FoolMeTwiceRow } from '#lib/fact-checks/benchmark-pairs';
import { tellArticle } from '#lib/fact-checks/tell-article';
import { analyzeText } from '#lib/language/analyze-text';
import { splitSentences } from '#lib/language/sentences';
import { newId } from '#lib/platform/id';

/** Articles for a database of any size: those of a Fool Me Twice file, and copies of them in which all names are others. */
export type CheckCorpus = {
  /** Adds whole copies until there are at least so many sentences; how many there are then. */
  fillTo: (sentences: number) => Promise<number>;
};

type Bundle = { article: object; sentences: object[]; told: object[]; names: object[]; claims: object[] };

const SENTENCE_COLUMNS = 'article_id, ordinal, paragraph, start_at, end_at, text, title';
const CLAIM_COLUMNS =
  'id, article_id, draft_id, rule_set, kind, text, start_at, end_at, sentence_start, sentence_end, check_worthiness, cues, factuality, attribution, clock, rewrites, clause, state, edited, version, created_at';
const ARTICLE_COLUMNS =
  'id, work_id, revision, title, publisher, text, text_sha256, visibility, created_at, extracted_at, told_by';

/** Reads the articles with the engine, once; copies are made of what it found. */
export function openCheckCorpus(pool: Pool, rows: readonly FoolMeTwiceRow[]): CheckCorpus {
  const bundles = articlesOf(rows).map((article) => read(article));
  const originals = bundles.map((bundle) => JSON.stringify(bundle));
  const rename = renamer(articlesOf(rows).map(({ text }) => text));
  let copies = 0;
  let stored = 0;
  return {
    async fillTo(sentences) {
      await pool.query('DROP INDEX IF EXISTS sentences_search, article_names_close');
      while (stored < sentences) {
        const copy = copies;
        const made = originals.map((json): Bundle => {
          const renamed: Bundle = JSON.parse(copy === 0 ? json : rename(json, copy));
          return copy === 0 ? renamed : readdressed(renamed);
        });
        await store(pool, made);
        stored += made.reduce((sum, bundle) => sum + bundle.sentences.length, 0);
        copies += 1;
      }
      await pool.query('CREATE INDEX sentences_search ON sentences USING gin (search)');
      await pool.query('CREATE INDEX article_names_close ON article_names USING gin (name gin_trgm_ops)');
      await pool.query('VACUUM ANALYZE');
      return stored;
    },
  };
}

function articlesOf(rows: readonly FoolMeTwiceRow[]): { title: string; text: string }[] {
  const pages = new Map<string, Set<string>>();
  for (const { wikipedia_page, gold_evidence, retrieved_evidence } of rows) {
    const sentences = pages.get(wikipedia_page) ?? new Set();
    pages.set(wikipedia_page, sentences);
    for (const { text } of [...gold_evidence, ...retrieved_evidence]) sentences.add(text.trim());
  }
  return [...pages].map(([title, sentences]) => ({ title, text: [...sentences].join(' ') }));
}

function read({ title, text }: { title: string; text: string }): Bundle {
  const id = newId();
  const created_at = new Date().toISOString();
  const reading = readArticle({ name: id, text, title, date: null, publisher: null }, analyzeText(text));
  const { claims } = claimsIn(reading);
  const { ruleSet, sentences: told } = tellArticle(reading, claims);
  const spans = splitSentences(text);
  return {
    article: {
      ...{ id, work_id: id, revision: 1, title, publisher: title, text, visibility: 'public' },
      ...{ text_sha256: textSha256(text), created_at, extracted_at: created_at, told_by: ruleSet },
    },
    told: told.map(({ start, ...records }) => ({
      ...{ article_id: id, ordinal: spans.findIndex((span) => span.start === start) + 1, ...records },
    })),
    sentences: spans.map(({ start, end }, at) => ({
      ...{ article_id: id, ordinal: at + 1, paragraph: 0, start_at: start, end_at: end },
      ...{ text: text.slice(start, end), title },
    })),
    names: capitalizedWords(`${title}. ${text}`).map((name) => ({ article_id: id, name })),
    claims: claims.map(({ id: draft_id, span, sentence, checkWorthiness, ...claim }) => ({
      ...claim,
      ...{ id: newId(), article_id: id, draft_id, rule_set: 'bench', check_worthiness: checkWorthiness },
      ...{
        start_at: span.start,
        end_at: span.end,
        sentence_start: sentence.start,
        sentence_end: sentence.end,
      },
      ...{ state: 'draft', edited: false, version: 1, created_at },
    })),
  };
}

function readdressed({ article, sentences, told, names, claims }: Bundle): Bundle {
  const id = newId();
  return {
    article: { ...article, id, work_id: id },
    sentences: sentences.map((sentence) => ({ ...sentence, article_id: id })),
    told: told.map((records) => ({ ...records, article_id: id })),
    names: names.map((name) => ({ ...name, article_id: id })),
    claims: claims.map((claim) => ({ ...claim, id: newId(), article_id: id })),
  };
}

async function store(pool: Pool, bundles: readonly Bundle[]): Promise<void> {
  await insert(
    pool,
    'articles',
    ARTICLE_COLUMNS,
    bundles.map(({ article }) => article),
  );
  await insert(
    pool,
    'sentences',
    SENTENCE_COLUMNS,
    bundles.flatMap(({ sentences }) => sentences),
  );
  await insert(
    pool,
    'told_sentences',
    'article_id, ordinal, told, stated',
    bundles.flatMap(({ told }) => told),
  );
  await insert(
    pool,
    'article_names',
    'article_id, name',
    bundles.flatMap(({ names }) => names),
  );
  await insert(
    pool,
    'claims',
    CLAIM_COLUMNS,
    bundles.flatMap(({ claims }) => claims),
  );
}

/** Rows of one INSERT. Two names of one article may have become one. */
const ROWS_AT_ONCE = 5000;

async function insert(pool: Pool, table: string, columns: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE));
    await pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)
       ON CONFLICT DO NOTHING`,
      [json],
    );
  }
}
