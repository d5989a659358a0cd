import { analyseArticle } from '#lib/claims/analyse-article';
import { NOT_ANALYSABLE, storeAnalysis } from '#lib/claims/store-analysis';
import { db } from '#lib/platform/db';
import { finishJob, noteProgress, retryJob, type TakenJob } from '#lib/platform/jobs';
import { transaction } from '#lib/platform/transaction';

/** How far the work is when the sentences are known and when all words have been read; claims, what is told and storing take the rest. */
const SENTENCES_SHARE = 0.05;
const READ_SHARE = 0.4;
/** A text of 200 kB has some 9,000 rows to store, on a busy machine. */
const STORE_TIMEOUT_MS = 60_000;

/**
 * Does one job of the extraction queue: reads the article, stores its sentences, claims and refusals, and closes the
 * job, all in one transaction. Drafts that nobody has touched give way to the new ones; what a person decided stays.
 * A text that cannot be read is recorded as such.
 * @throws what the database throws; the job then runs again
 */
export async function extractFromArticle(job: TakenJob): Promise<void> {
  const article = await db().article.findUnique({
    where: { id: job.subjectId },
    select: {
      id: true,
      workId: true,
      revision: true,
      text: true,
      title: true,
      publisher: true,
      publishedOn: true,
      extractedAt: true,
    },
  });
  if (!article) return;
  const analysis = await analyseArticle(
    {
      name: article.id,
      text: article.text,
      date: article.publishedOn?.toISOString().slice(0, 10) ?? null,
      title: article.title,
      publisher: article.publisher,
    },
    (share) => {
      const done = SENTENCES_SHARE + share * (READ_SHARE - SENTENCES_SHARE);
      noteProgress(job, done).catch(() => undefined);
    },
  );
  if (analysis.kind === 'given-up' && (await retryJob(job))) return;
  await transaction(async (tx) => {
    await finishJob(tx, job, analysis.kind === 'given-up' ? NOT_ANALYSABLE[analysis.reason] : null);
    // What an earlier reading found is better than nothing.
    if (analysis.kind === 'analysed' || article.extractedAt === null)
      await storeAnalysis(tx, article, analysis);
  }, STORE_TIMEOUT_MS);
}
