import { sqlPool } from '#lib/platform/db';

/** What the database has counted of the stored sentences: how many there are, and which share of them holds each common word. */
export type CommonWords = { sentences: number; shares: ReadonlyMap<string, number> };

/** The database counts anew when a tenth of all sentences has changed: there is no need to look often, milliseconds. */
export const COUNTS_KEPT_MS = 30_000;

let kept: { at: number; words: Promise<CommonWords> } | null = null;

/** The counts of half a minute ago or later. Empty where nothing has been counted yet. */
export function commonWords(): Promise<CommonWords> {
  if (kept === null || performance.now() - kept.at > COUNTS_KEPT_MS) {
    const words = readCounts();
    kept = { at: performance.now(), words };
    words.catch(() => {
      kept = null;
    });
  }
  return kept.words;
}

async function readCounts(): Promise<CommonWords> {
  const { rows } = await sqlPool().query<{
    sentences: number;
    words: string[] | null;
    shares: number[] | null;
  }>(COUNTS);
  const [{ sentences = 0, words = null, shares = null } = {}] = rows;
  return { sentences, shares: new Map((words ?? []).map((word, at) => [word, shares?.[at] ?? 0])) };
}

/** The shares are followed by three figures on the words as a whole. @source PostgreSQL, pg_stats */
const COUNTS = `
  SELECT greatest(c.reltuples, 0)::int AS sentences, most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares
  FROM pg_class c LEFT JOIN pg_stats s
    ON s.schemaname = current_schema() AND s.tablename = 'sentences' AND s.attname = 'search'
  WHERE c.oid = 'sentences'::regclass`;
