import { z } from 'zod';
import { itemKindSchema } from '#lib/items/item';
import { normalize } from '#lib/language/normalize';
import {
  ATTEMPTS_MAX,
  audiences,
  feedbackTimes,
  itemOrders,
  mixes,
  QUIZ_DESCRIPTION_MAX,
  QUIZ_ITEMS_MAX,
  QUIZ_TITLE_MAX,
  type QuizPlan,
  SEED_MAX,
  STEM_MAX,
  TIME_LIMIT_MAX_SECONDS,
  wishedDifficulties,
} from '#lib/quizzes/quiz';

const MINUTES_MAX = TIME_LIMIT_MAX_SECONDS / 60;

/** A whole number typed into a field, within its limits. */
function whole(min: number, max: number) {
  const problem = `A whole number from ${min} to ${max}.`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,10}$/, problem)
    .transform(Number)
    .pipe(z.int(problem).min(min, problem).max(max, problem));
}

/** An empty field is "no limit". */
const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

const oneOrMany = z.preprocess(
  (ticked) => (typeof ticked === 'string' ? [ticked] : ticked),
  z.array(itemKindSchema, 'Choose at least one kind of question.').min(1).max(5),
);

/** A question in a teacher's own words. */
export const stemSchema = z
  .string()
  .transform((typed) => normalize(typed).replaceAll('\n', ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write the question.')
      .max(STEM_MAX, `A question may have up to ${STEM_MAX} characters.`),
  );

/** What the form of a new quiz sends, turned into a plan. */
export const quizFormSchema = z
  .object({
    claimSetId: z.uuid('Choose a claim set.'),
    title: z
      .string()
      .transform((typed) => normalize(typed).replaceAll('\n', ' '))
      .pipe(
        z
          .string()
          .min(1, 'Give the quiz a title.')
          .max(QUIZ_TITLE_MAX, `A title may have up to ${QUIZ_TITLE_MAX} characters.`),
      ),
    description: z
      .string()
      .transform(normalize)
      .pipe(z.string().max(QUIZ_DESCRIPTION_MAX, `A note may have up to ${QUIZ_DESCRIPTION_MAX} characters.`))
      .default(''),
    count: whole(1, QUIZ_ITEMS_MAX),
    kinds: oneOrMany,
    difficulty: z.enum(wishedDifficulties, 'Choose how hard the questions may be.').default('any'),
    mix: z.enum(mixes, 'Choose a mix.').default('best'),
    seed: whole(0, SEED_MAX),
    audience: z.enum(audiences, 'Choose who may take it.'),
    minutes: orNone(whole(1, MINUTES_MAX)),
    attempts: orNone(whole(1, ATTEMPTS_MAX)),
    feedback: z.enum(feedbackTimes, 'Choose when the proof is shown.'),
    order: z.enum(itemOrders, 'Choose an order.'),
    certainty: z.literal('on').optional(),
  })
  .transform(
    ({ minutes, attempts, feedback, order, certainty, ...plan }): QuizPlan => ({
      ...plan,
      rules: {
        timeLimitSeconds: minutes === null ? null : minutes * 60,
        attempts,
        feedback,
        order,
        certainty: certainty === 'on',
      },
    }),
  );
