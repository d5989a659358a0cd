import { z } from 'zod';
import { difficultyLevels } from '#lib/items/difficulty';
import { itemKindSchema } from '#lib/items/item';

/** Limits used by the form, the server and a SQL CHECK alike. Lengths in UTF-16 code units. */
export const QUIZ_TITLE_MAX = 120;
export const QUIZ_DESCRIPTION_MAX = 1000;
/** A question that needs more is none. */
export const STEM_MAX = 300;
/** More questions than this tire people before they learn. */
export const QUIZ_ITEMS_MAX = 50;
/** Shorter leaves no time to read a sentence; longer is an afternoon. Seconds. */
export const TIME_LIMIT_MIN_SECONDS = 60;
export const TIME_LIMIT_MAX_SECONDS = 4 * 60 * 60;
export const ATTEMPTS_MAX = 20;
/** A seed fits a 32-bit column. */
export const SEED_MAX = 2_147_483_647;

export const feedbackTimes = ['after-each', 'at-end'] as const;
export const itemOrders = ['fixed', 'shuffled'] as const;
export const audiences = ['everyone', 'classes'] as const;

/** How a quiz is taken; the JSON column `quizzes.rules`. */
export const quizRulesSchema = z.object({
  /** Null: as long as it takes. */
  timeLimitSeconds: z.int().min(TIME_LIMIT_MIN_SECONDS).max(TIME_LIMIT_MAX_SECONDS).nullable(),
  /** How often one person may take it; null: as often as they like. Only the first attempt scores. */
  attempts: z.int().min(1).max(ATTEMPTS_MAX).nullable(),
  feedback: z.enum(feedbackTimes),
  /** Whether each answer is asked how certain it is. */
  certainty: z.boolean(),
  order: z.enum(itemOrders),
});
export type QuizRules = z.infer<typeof quizRulesSchema>;

export const defaultQuizRules: QuizRules = {
  timeLimitSeconds: null,
  attempts: null,
  feedback: 'after-each',
  certainty: false,
  order: 'fixed',
};

export const wishedDifficulties = ['any', ...difficultyLevels] as const;
/** The best questions whatever their kind, or as many of each kind as the claims give. */
export const mixes = ['best', 'even'] as const;

/** Which questions a quiz was asked for; the JSON column `quizzes.asked`. */
export const askedSchema = z.object({
  count: z.int().min(1).max(QUIZ_ITEMS_MAX),
  kinds: z.array(itemKindSchema).min(1),
  difficulty: z.enum(wishedDifficulties),
  mix: z.enum(mixes),
});
export type Asked = z.infer<typeof askedSchema>;

/** What somebody asks for when a quiz is put together from a claim set. */
export const quizPlanSchema = askedSchema.extend({
  claimSetId: z.uuid(),
  title: z.string().min(1).max(QUIZ_TITLE_MAX),
  description: z.string().max(QUIZ_DESCRIPTION_MAX),
  seed: z.int().min(0).max(SEED_MAX),
  audience: z.enum(audiences),
  rules: quizRulesSchema,
});
export type QuizPlan = z.infer<typeof quizPlanSchema>;

/** Where a quiz stands. */
export type QuizState = 'draft' | 'published' | 'closed';

/** The state that the two dates of a quiz spell. */
export function quizState(quiz: { publishedAt: Date | null; closedAt: Date | null }): QuizState {
  if (!quiz.publishedAt) return 'draft';
  return quiz.closedAt ? 'closed' : 'published';
}

/** Longest answer that is looked at, in UTF-16 code units; longer than any option or blank. */
export const ANSWER_MAX = 500;
/** 1 a guess, 2 fairly sure, 3 certain. */
export const certainties = [1, 2, 3] as const;
export type Certainty = (typeof certainties)[number];
export const certaintySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
