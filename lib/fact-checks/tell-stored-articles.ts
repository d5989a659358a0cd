import { analyseArticle } from '#lib/claims/analyse-article';
import { storeTold } from '#lib/claims/store-told';
import { TOLD_RULE_SET } from '#lib/fact-checks/told-record';
import { db } from '#lib/platform/db';
import { log } from '#lib/platform/log';
import { transaction } from '#lib/platform/transaction';

/** A text of 200 kB has some thousand sentences to store, on a busy machine. */
const STORE_TIMEOUT_MS = 60_000;

/**
 * Reads clause by clause the articles that nobody has read so by the rules of today, one after another, oldest first, behind the articles
 * that wait for their claims; until then each check reads what it needs of them. Their claims stay as they are. What the engine gives up
 * is tried again by the next run. Never throws.
 */
export async function tellStoredArticles(): Promise<void> {
  try {
    for (let id = await nextUntold(null); id !== null; id = await nextUntold(id)) await tellOne(id);
  } catch (error) {
    log().error({ err: error }, 'the articles that are to be read clause by clause could not be found');
  }
}

async function nextUntold(after: string | null): Promise<string | null> {
  const article = await db().article.findFirst({
    where: {
      OR: [{ toldBy: null }, { toldBy: { not: TOLD_RULE_SET } }],
      extractedAt: { not: null },
      supersededAt: null,
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return article?.id ?? null;
}

async function tellOne(id: string): Promise<void> {
  try {
    const article = await db().article.findUnique({
      where: { id },
      select: { text: true, title: true, publisher: true, publishedOn: true },
    });
    if (!article) return;
    const { text, title, publisher, publishedOn } = article;
    const date = publishedOn?.toISOString().slice(0, 10) ?? null;
    const analysis = await analyseArticle({ name: id, text, date, title, publisher });
    if (analysis.kind === 'given-up') return;
    await transaction((tx) => storeTold(tx, id, analysis.told), STORE_TIMEOUT_MS);
  } catch (error) {
    log().error({ err: error, article: id }, 'an article was not read clause by clause');
  }
}
