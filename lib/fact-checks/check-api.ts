import { z } from 'zod';
import type { CheckAnswer } from '#lib/fact-checks/answer-check';
import { CHECKS_TOO_OFTEN, type CountedCheck } from '#lib/fact-checks/check-limit';
import { checkScopeSchema, owners } from '#lib/fact-checks/check-scope';
import type { CheckedView } from '#lib/fact-checks/queries';
import { alignmentSchema, CHECK_TEXT_MAX, stances, verdictSchema } from '#lib/fact-checks/verdict';
import { DomainError } from '#lib/platform/errors';
import { parseJson } from '#lib/platform/parse-json';
import { problemResponse } from '#lib/platform/problem-response';

/** Largest body of a request to check, in bytes: the longest claim in any script, escaped, and its braces. */
export const CHECK_BODY_MAX_BYTES = 6 * CHECK_TEXT_MAX + 1000;

export const checkRequestSchema = z.object({
  claim: z.string().describe(`What to check: one to five sentences, up to ${CHECK_TEXT_MAX} characters.`),
  within: checkScopeSchema
    .optional()
    .describe(
      'Where to look among the articles that you may see: in all (without it), in public ones or your own, in one article, in those of one of your claim sets, in those that the quizzes given to one of your classes rest on.',
    ),
});

const passageSchema = z.object({
  article: z.object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: z.iso.date().nullable(),
    url: z.string().describe('Path of the very sentence on this site.'),
  }),
  stance: z.enum(stances),
  quote: z.string(),
  asOf: z.string().nullable(),
  alignment: z.array(alignmentSchema),
});

const judgedSchema = z.object({
  checkable: z.literal(true),
  claim: z.string().describe('As it was checked: a statement.'),
  asked: z.string().nullable().describe('The question that was typed, if it was one.'),
  verdict: verdictSchema,
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  didYouMean: z
    .string()
    .nullable()
    .describe(
      'The claim with a name as the articles spell it, where none of them holds the name that was typed; to be checked in its place.',
    ),
  independentPublishers: z.int().min(0),
  passages: z.array(passageSchema),
});

const uncheckableSchema = z.object({ checkable: z.literal(false), claim: z.string(), reason: z.string() });

export const checkResponseSchema = z.object({
  checks: z.array(z.discriminatedUnion('checkable', [judgedSchema, uncheckableSchema])),
  leftOut: z.int().min(0).describe('Sentences beyond those checked at once.'),
});

/** What a body asks to have checked. @throws DomainError invalid */
export function readCheckRequest(
  contentType: string | null,
  body: string,
): z.infer<typeof checkRequestSchema> {
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new DomainError('invalid', 'Send JSON: content-type application/json.');
  }
  const request = checkRequestSchema.safeParse(parseJson(body));
  if (request.success) return request.data;
  const isScope = request.error.issues.some(({ path }) => path[0] === 'within');
  throw new DomainError(
    'invalid',
    isScope
      ? `"within" may hold whose ("${owners.join('" or "')}") and the ids articleId, claimSetId and classId.`
      : 'Send an object with the text to check as "claim".',
  );
}

/** The answer as a response, with what is left of the limit in its headers. @source draft-ietf-httpapi-ratelimit-headers */
export function checkResponse(answer: CheckAnswer): Response {
  const response = toResponse(answer);
  for (const [name, value] of limitHeaders(answer.counted)) response.headers.set(name, value);
  return response;
}

function toResponse(answer: CheckAnswer): Response {
  if (answer.kind === 'limited') {
    const retryAfterSeconds = answer.counted.state.resetSeconds;
    return problemResponse(new DomainError('limit', CHECKS_TOO_OFTEN, { retryAfterSeconds }));
  }
  if (answer.kind === 'refused') return problemResponse(new DomainError('invalid', answer.problem));
  const { claims, leftOut } = answer;
  const body: z.infer<typeof checkResponseSchema> = { checks: claims.map(toCheck), leftOut };
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}

function limitHeaders({ limit, state }: CountedCheck): [string, string][] {
  return [
    ['ratelimit-policy', `"${limit.name}";q=${limit.max};w=${limit.seconds}`],
    ['ratelimit', `"${limit.name}";r=${state.remaining};t=${state.resetSeconds}`],
  ];
}

function toCheck(view: CheckedView): z.infer<typeof checkResponseSchema>['checks'][number] {
  if (view.kind === 'uncheckable') return { checkable: false, claim: view.text, reason: view.reason };
  const { claim, asked, verdict, confidence, reason, didYouMean, independent, passages } = view;
  return {
    checkable: true,
    claim,
    asked,
    verdict,
    confidence,
    reason,
    didYouMean,
    independentPublishers: independent,
    passages: passages.map(({ articleId, ordinal, title, publisher, publishedOn, ...passage }) => ({
      article: { id: articleId, title, publisher, publishedOn, url: `/articles/${articleId}#s${ordinal}` },
      stance: passage.stance,
      quote: passage.quote,
      asOf: passage.asOf,
      alignment: passage.alignment,
    })),
  };
}
