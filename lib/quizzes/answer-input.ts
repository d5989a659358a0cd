import { z } from 'zod';
import { DomainError } from '#lib/platform/errors';
import { parseJson } from '#lib/platform/parse-json';
import { ANSWER_MAX, certaintySchema } from '#lib/quizzes/quiz';

/** Room for the longest answer, form-encoded, and the few fields around it. */
export const ANSWER_BODY_MAX_BYTES = 8192;

const answer = z
  .string()
  .max(ANSWER_MAX, `An answer may have up to ${ANSWER_MAX} characters.`)
  .refine(
    (text) => text.isWellFormed() && !text.includes('\0'),
    'This answer holds characters that are not text.',
  );

const jsonSchema = z.object({ item: z.uuid(), answer, certainty: certaintySchema.nullable().default(null) });

/** A form sends its place, so that it can be sent back there, and its certainty as text. */
const formSchema = z.object({
  item: z.uuid(),
  place: z.coerce.number().int().min(1),
  answer: answer.default(''),
  certainty: z.coerce.number().pipe(certaintySchema).nullable().default(null),
});

/** A reply as it came. `place` is null when it came as JSON. */
export type SentReply = { itemId: string; answer: string; certainty: 1 | 2 | 3 | null; place: number | null };

/**
 * Reads the body of an answer by its content type: JSON, or a form as a browser sends it.
 * @throws DomainError invalid, saying what is wrong
 */
export function readReply(contentType: string, body: string): SentReply {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    const { item, ...reply } = valid(formSchema, Object.fromEntries(new URLSearchParams(body)));
    return { ...reply, itemId: item };
  }
  if (contentType.startsWith('application/json')) {
    const { item, ...reply } = valid(jsonSchema, parseJson(body));
    return { ...reply, itemId: item, place: null };
  }
  throw new DomainError('invalid', 'Send an answer as application/json or as a form.');
}

function valid<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError('invalid', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`);
}
