import type { Actor } from '#lib/auth/actor';
import type { Difficulty } from '#lib/items/difficulty';
import type { Played } from '#lib/items/played-difficulty';
import { db } from '#lib/platform/db';
import { checkWording } from '#lib/quizzes/check-wording';
import { type PassagePart, passages } from '#lib/quizzes/passage';
import { playedItems } from '#lib/quizzes/play-queries';
import { quizzesOwnedBy } from '#lib/quizzes/policy';
import { difficultyOf } from '#lib/quizzes/preference';
import { type Asked, askedSchema, type QuizState, quizState } from '#lib/quizzes/quiz';
import { type Shortfall, shortfallSchema } from '#lib/quizzes/shortfall';
import { itemSelect, type StoredItem, toItem } from '#lib/quizzes/store';
import { wordingWarnings } from '#lib/quizzes/wording-warnings';

/** A question as only its owner sees it: with key and proof, how hard it is, and what speaks against a wording by hand. */
export type OwnItem = StoredItem & {
  /** The paragraphs that hold the proof, with the proof marked. */
  paragraphs: PassagePart[][];
  source: { title: string; publisher: string | null; href: string };
  difficulty: Difficulty;
  played: Played;
  warnings: string[];
};

/** A quiz with all that its owner sees of it. `asked` is null for quizzes from before it was kept. */
export type OwnQuizView = {
  id: string;
  version: number;
  state: QuizState;
  seed: number;
  asked: Asked | null;
  shortfall: Shortfall | null;
  items: OwnItem[];
};

/**
 * The actor's own quiz with keys, proofs in their paragraphs and difficulty, or null when it is not theirs.
 * @param now gives "last year" in a wording by hand its meaning
 */
export async function findOwnQuizView(actor: Actor, id: string, now: Date): Promise<OwnQuizView | null> {
  const row = await db().quiz.findFirst({
    where: { AND: [{ id }, quizzesOwnedBy(actor)] },
    select: {
      id: true,
      version: true,
      seed: true,
      asked: true,
      shortfall: true,
      publishedAt: true,
      closedAt: true,
      items: {
        orderBy: { position: 'asc' },
        select: { ...itemSelect, article: { select: { title: true, publisher: true, text: true } } },
      },
    },
  });
  if (!row) return null;
  const played = await playedItems(actor, [...new Set(row.items.map(({ articleId }) => articleId))]);
  const state = quizState(row);
  const items = row.items.map(async ({ article, ...columns }): Promise<OwnItem> => {
    const item = toItem(columns);
    const { title, publisher, text } = article;
    const evidence = item.evidence.filter((span) => span.article === item.article);
    return {
      ...item,
      ...difficultyOf(item, played),
      paragraphs: passages(text, evidence, { around: [], within: [] }),
      source: { title, publisher, href: `/articles/${item.article}` },
      warnings: [
        ...wordingWarnings(item),
        ...(item.edited && state === 'draft' ? await checkWording(actor, item, now) : []),
      ],
    };
  });
  return {
    id: row.id,
    version: row.version,
    seed: row.seed,
    state,
    asked: row.asked === null ? null : askedSchema.parse(row.asked),
    shortfall: row.shortfall === null ? null : shortfallSchema.parse(row.shortfall),
    items: await Promise.all(items),
  };
}
