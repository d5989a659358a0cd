import { z } from 'zod';
import { checkRequestSchema, checkResponseSchema } from '#lib/fact-checks/check-api';
import { NETWORK_CHECKS, PERSON_CHECKS } from '#lib/fact-checks/check-limit';

/** The programming interface in OpenAPI 3.1, made from the schemas that the route itself uses. */
export function checkOpenApi(site: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimcheck',
      version: '1',
      description:
        'Checks claims against the stored articles: supported, refuted, conflicting or not enough evidence, with the passages.',
    },
    servers: [{ url: `${site}/api/v1` }],
    paths: {
      '/checks': {
        post: {
          operationId: 'checkClaim',
          summary: 'Check what somebody claims',
          description: `Answers from public articles, and from those of the person whose session cookie comes along, or from a part of these (within). Where no article holds a name that was typed, but one that is close, didYouMean is the claim with that. Keeps nothing. At most ${NETWORK_CHECKS.max} checks a minute from one network, ${PERSON_CHECKS.max} of one person.`,
          requestBody: { required: true, content: json(z.toJSONSchema(checkRequestSchema)) },
          responses: {
            200: {
              description: 'The verdicts, claim by claim',
              headers: limitHeaders,
              content: json(z.toJSONSchema(checkResponseSchema)),
            },
            422: problem('Nothing in it can be checked, or it is no such request; `detail` says why'),
            429: {
              ...problem('Too many checks'),
              headers: { ...limitHeaders, 'Retry-After': header('Seconds to wait', 'integer') },
            },
            500: problem('A fault of ours'),
            503: problem('Not available right now'),
          },
        },
      },
    },
    components: { Problem: z.toJSONSchema(problemSchema) },
  };
}

/** @source RFC 9457 */
const problemSchema = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  code: z.string(),
});

const limitHeaders = {
  'RateLimit-Policy': header('The limit: its name, q checks in w seconds', 'string'),
  RateLimit: header('What is left of it: r checks until t seconds from now', 'string'),
};

function header(description: string, type: string): object {
  return { description, schema: { type } };
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

function problem(description: string): { description: string; content: object } {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
