import { describe, expect, test } from 'vitest';
import { checkResponse, checkResponseSchema, readCheckRequest } from '#lib/fact-checks/check-api';
import { NETWORK_CHECKS } from '#lib/fact-checks/check-limit';
import { checkOpenApi } from '#lib/fact-checks/check-openapi';

const counted = { limit: NETWORK_CHECKS, state: { allowed: true, remaining: 7, resetSeconds: 12 } };

describe('a request', () => {
  test('is JSON with the claim in it', () => {
    expect(readCheckRequest('application/json; charset=utf-8', '{"claim":"It is so."}')).toEqual({
      claim: 'It is so.',
    });
  });

  test('may say where to look', () => {
    const id = '019b2f6e-0000-7000-8000-000000000001';
    const body = JSON.stringify({ claim: 'It is so.', within: { whose: 'mine', classId: id } });
    expect(readCheckRequest('application/json', body).within).toEqual({ whose: 'mine', classId: id });
    for (const within of [{ whose: 'theirs' }, { articleId: 'x' }, 7]) {
      expect(() => readCheckRequest('application/json', JSON.stringify({ claim: 'So.', within }))).toThrow(
        /"within"/,
      );
    }
  });

  test.each([
    ['text/plain', '{"claim":"x"}'],
    [null, '{"claim":"x"}'],
    ['application/json', '{"claim":'],
    ['application/json', '{"claim":7}'],
    ['application/json', '["x"]'],
    ['application/json', ''],
  ])('%s %s is refused with a reason', (type, body) => {
    expect(() => readCheckRequest(type, body)).toThrow(/Send/);
  });
});

describe('a response', () => {
  test('carries the checks as described, and what is left of the limit', async () => {
    const response = checkResponse({
      kind: 'checked',
      counted,
      leftOut: 0,
      claims: [
        { kind: 'uncheckable', text: 'Is it?', reason: 'Unclear.' },
        {
          kind: 'judged',
          asked: null,
          claim: 'Lima is in Peru.',
          verdict: 'supported',
          confidence: 0.9,
          reason: 'The article says so.',
          independent: 1,
          didYouMean: null,
          passages: [
            {
              articleId: '019b2f6e-0000-7000-8000-000000000001',
              title: 'Lima',
              publisher: null,
              publishedOn: '2026-03-09',
              asOf: null,
              isPublic: true,
              ordinal: 2,
              stance: 'supports',
              quote: 'Lima is in Peru.',
              before: '',
              after: '',
              alignment: [],
              claim: null,
            },
          ],
        },
      ],
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit')).toBe('"check-network";r=7;t=12');
    expect(response.headers.get('ratelimit-policy')).toBe('"check-network";q=120;w=60');
    const { checks } = checkResponseSchema.parse(await response.json());
    expect(checks.map(({ checkable }) => checkable)).toEqual([false, true]);
    expect(JSON.stringify(checks)).toContain('/articles/019b2f6e-0000-7000-8000-000000000001#s2');
  });

  test('says as a problem what cannot be checked', async () => {
    const response = checkResponse({ kind: 'refused', problem: 'One word claims nothing.', counted });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ detail: 'One word claims nothing.', code: 'invalid' });
  });

  test('says when to come back', () => {
    const response = checkResponse({ kind: 'limited', counted });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('12');
    expect(response.headers.get('ratelimit')).toContain('t=12');
  });
});

test('the description is OpenAPI 3.1 made of the schemas in use', () => {
  const described = JSON.stringify(checkOpenApi('https://claims.example'));
  expect(described).toContain('"openapi":"3.1.0"');
  for (const word of [
    'not-enough-evidence',
    'independentPublishers',
    'application/problem+json',
    'Retry-After',
  ]) {
    expect(described).toContain(word);
  }
});
