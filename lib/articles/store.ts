import { createHash } from 'node:crypto';
import type { ArticleInput } from '#lib/articles/article-input';
import { capitalizedWords } from '#lib/articles/capitalized-words';
import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** One sentence as it is stored; `paragraph` counts from 0. */
export type StoredSentence = { start: number; end: number; paragraph: number };

/** The fingerprint by which an owner's article is known again, hexadecimal. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The id of the owner's current article with this very text, or null. Until the transaction ends nobody else can
 * add the same text for the same owner, so two clicks make one article.
 */
export async function findSameText(tx: Tx, ownerId: string, sha256: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ownerId}:${sha256}`}, 0))`;
  const same = await tx.article.findFirst({
    where: { ownerId, textSha256: sha256, supersededAt: null },
    select: { id: true },
  });
  return same?.id ?? null;
}

/** Writes one revision and returns its id. Without `after` it begins a new article. */
export async function insertArticle(
  tx: Tx,
  ownerId: string | null,
  input: ArticleInput,
  after: { workId: string; revision: number } | null,
): Promise<string> {
  const id = newId();
  await tx.article.create({
    data: {
      id,
      workId: after?.workId ?? id,
      revision: (after?.revision ?? 0) + 1,
      ownerId,
      title: input.title,
      publisher: input.publisher,
      byline: input.byline,
      sourceUrl: input.sourceUrl,
      publishedOn: input.publishedOn === null ? null : new Date(`${input.publishedOn}T00:00:00Z`),
      licence: input.licence,
      text: input.text,
      textSha256: textSha256(input.text),
      visibility: input.visibility,
    },
    select: { id: true },
  });
  return id;
}

/** Marks a revision as superseded; false when it already was, so that of two revisers one wins. */
export async function supersedeArticle(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx.article.updateMany({ where: { id, supersededAt: null }, data: { supersededAt: at } });
  return done.count === 1;
}

/** Gives all revisions of an article one visibility, so that making it private leaves no public copy behind. */
export async function shareAlike(tx: Tx, workId: string, visibility: string): Promise<void> {
  await tx.article.updateMany({ where: { workId }, data: { visibility } });
}

/** Puts the sentences of an article, and the words in it that stand as names, in place of those that were there. */
export async function replaceSentences(
  tx: Tx,
  article: { id: string; title: string; text: string },
  sentences: StoredSentence[],
): Promise<void> {
  await tx.sentence.deleteMany({ where: { articleId: article.id } });
  await tx.articleName.deleteMany({ where: { articleId: article.id } });
  // As arrays: as rows they would take Prisma longer to prepare than the engine takes to read the article.
  await tx.$executeRaw`
    INSERT INTO sentences (article_id, ordinal, paragraph, start_at, end_at, text, title)
    SELECT ${article.id}::uuid, s.ordinal, s.paragraph, s.start_at, s.end_at, s.text, ${article.title}
    FROM unnest(
      ${sentences.map(({ paragraph }) => paragraph)}::int[],
      ${sentences.map(({ start }) => start)}::int[],
      ${sentences.map(({ end }) => end)}::int[],
      ${sentences.map(({ start, end }) => article.text.slice(start, end))}::text[])
      WITH ORDINALITY AS s (paragraph, start_at, end_at, text, ordinal)`;
  await tx.$executeRaw`
    INSERT INTO article_names (article_id, name)
    SELECT ${article.id}::uuid, unnest(${capitalizedWords(`${article.title}. ${article.text}`)}::text[])`;
}
