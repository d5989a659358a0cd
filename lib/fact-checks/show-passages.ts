import { articlesSeenBy } from '#lib/articles/policy';
import type { Actor } from '#lib/auth/actor';
import { claimsSeenBy } from '#lib/claims/policy';
import { sentenceKey } from '#lib/fact-checks/sentence-key';
import type { Alignment, CheckEvidence, Stance } from '#lib/fact-checks/verdict';
import { db, sqlPool } from '#lib/platform/db';

/** A passage that bears on a claim, in its context. */
export type PassageView = {
  articleId: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  asOf: string | null;
  isPublic: boolean;
  /** The sentence's address within the article page. */
  ordinal: number;
  stance: Stance;
  quote: string;
  /** The neighbouring text of the same paragraph. */
  before: string;
  after: string;
  alignment: Alignment[];
  /** The article's claim that was aligned, where the actor may see it as a claim. */
  claim: { id: string; state: string } | null;
};

/** Sentences of the paragraph shown to either side of the passage. */
const CONTEXT_SENTENCES = 2;

/**
 * Passages as they are shown, of those articles that the actor may see: what decides before what only belongs to it, newer before
 * older.
 */
export async function showPassages(actor: Actor, evidence: readonly CheckEvidence[]): Promise<PassageView[]> {
  if (evidence.length === 0) return [];
  const articles = await db().article.findMany({
    where: { id: { in: evidence.map(({ article }) => article) }, ...articlesSeenBy(actor) },
    select: { id: true, title: true, publisher: true, publishedOn: true, visibility: true },
  });
  const [contexts, claims] = await Promise.all([contextsOf(evidence), claimsOf(actor, evidence)]);
  const views = evidence.flatMap((passage) => {
    const article = articles.find(({ id }) => id === passage.article);
    const around = contexts.filter((sentence) => sentence.of === sentenceKey(passage.article, passage.start));
    const own = around.find(({ start }) => start === passage.start);
    if (!article || !own) return [];
    const { title, publisher, publishedOn, visibility } = article;
    const { stance, quote, alignment, asOf } = passage;
    return {
      articleId: article.id,
      title,
      publisher,
      publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
      asOf,
      isPublic: visibility === 'public',
      ordinal: own.ordinal,
      stance,
      quote,
      before: joined(around.filter(({ start }) => start < passage.start)),
      after: joined(around.filter(({ start }) => start > passage.start)),
      alignment,
      claim: claims.find(({ id }) => id === passage.claim) ?? null,
    };
  });
  return views.toSorted(byWeightAndTime);
}

type Sentence = { of: string; ordinal: number; start: number; text: string };

async function contextsOf(evidence: readonly CheckEvidence[]): Promise<Sentence[]> {
  const { rows } = await sqlPool().query<Sentence>(
    `SELECT s.article_id || ' ' || s.start_at AS "of", t.ordinal, t.start_at AS start, t.text
     FROM unnest($1::uuid[], $2::int[]) AS e (article_id, start_at)
       JOIN sentences s ON s.article_id = e.article_id AND s.start_at = e.start_at
       JOIN sentences t ON t.article_id = s.article_id AND t.paragraph = s.paragraph
         AND t.ordinal BETWEEN s.ordinal - $3::int AND s.ordinal + $3::int
     ORDER BY t.ordinal`,
    [evidence.map(({ article }) => article), evidence.map(({ start }) => start), CONTEXT_SENTENCES],
  );
  return rows;
}

async function claimsOf(
  actor: Actor,
  evidence: readonly CheckEvidence[],
): Promise<{ id: string; state: string }[]> {
  const ids = evidence.flatMap(({ claim }) => claim ?? []);
  if (ids.length === 0) return [];
  return db().claim.findMany({
    where: { AND: [{ id: { in: ids } }, claimsSeenBy(actor)] },
    select: { id: true, state: true },
  });
}

function joined(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function byWeightAndTime(one: PassageView, other: PassageView): number {
  const context = Number(one.stance === 'context') - Number(other.stance === 'context');
  return context || (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '');
}
