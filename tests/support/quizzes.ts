import type { Person } from '#lib/auth/actor';
import type { Item } from '#lib/items/item';
import { db } from '#lib/platform/db';
import { newId } from '#lib/platform/id';
import { transaction } from '#lib/platform/transaction';
import { defaultQuizRules, type QuizRules } from '#lib/quizzes/quiz';
import { insertItems } from '#lib/quizzes/store';
import { bridgeText, storedArticle } from '#tests/support/articles';
import { itemAt } from '#tests/support/items';

/** Three questions on the bridge, each on a sentence of its own; the keys are Yes, No, 503. */
export function bridgeItems(articleId: string): Item[] {
  const evidence = (start: number, end: number) => [
    { article: articleId, start, end, quote: bridgeText.slice(start, end) },
  ];
  return [
    itemAt(0, { article: articleId, stem: 'Did the bridge open in 1932?', evidence: evidence(0, 26) }),
    itemAt(49, {
      article: articleId,
      stem: 'Did the mayor praise the bridge?',
      key: 'No',
      evidence: evidence(49, 87),
      explanation: 'The mayor said that it needs paint.',
    }),
    itemAt(27, {
      article: articleId,
      kind: 'cloze',
      stem: 'The bridge spans ____ metres.',
      options: [],
      key: '503',
      evidence: evidence(27, 47),
      explanation: 'It spans 503 metres.',
    }),
  ];
}

/** A quiz in the database, published unless said otherwise, with the ids of its items in order. */
export async function storedQuiz(
  owner: Person,
  change: {
    rules?: Partial<QuizRules>;
    audience?: 'everyone' | 'classes';
    draft?: boolean;
    items?: (articleId: string) => Item[];
    title?: string;
  } = {},
): Promise<{ quizId: string; articleId: string; itemIds: string[] }> {
  const articleId = await articleOf(owner);
  const quizId = newId();
  await transaction(async (tx) => {
    await tx.quiz.create({
      data: {
        id: quizId,
        ownerId: owner.id,
        title: change.title ?? 'The bridge',
        seed: 1,
        rules: { ...defaultQuizRules, ...change.rules },
        audience: change.audience ?? 'everyone',
      },
    });
    const items = (change.items ?? bridgeItems)(articleId);
    await insertItems(
      tx,
      quizId,
      items.map((item, index) => ({ item: { ...item, claimId: null, edited: false }, position: index + 1 })),
    );
    if (!change.draft) await tx.quiz.update({ where: { id: quizId }, data: { publishedAt: new Date() } });
  });
  const items = await db().item.findMany({ where: { quizId }, orderBy: { position: 'asc' } });
  return { quizId, articleId, itemIds: items.map((item) => item.id) };
}

async function articleOf(owner: Person): Promise<string> {
  const known = await db().article.findFirst({ where: { ownerId: owner.id }, select: { id: true } });
  return known?.id ?? storedArticle(owner);
}
