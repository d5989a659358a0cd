import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { claimsIn, extractClaims } from '#lib/claims/extract-claims';
import { readArticle } from '#lib/claims/reading';
import { sentenceFacts, statedRecord } from '#lib/fact-checks/sentence-facts';
import { tellArticle } from '#lib/fact-checks/tell-article';
import { toldFacts } from '#lib/fact-checks/told-facts';
import { readToldRecord, TOLD_RULE_SET } from '#lib/fact-checks/told-record';
import { analyzeText } from '#lib/language/analyze-text';
import { readGoldenFolders } from '#tests/support/golden';

const articles = readGoldenFolders().flatMap(({ article, expected }) =>
  expected.part === 'dev' ? [article] : [],
);
const told = articles.map((article) => {
  const reading = readArticle(article, analyzeText(article.text));
  const { claims } = claimsIn(reading);
  return { article, claims, ...tellArticle(reading, claims) };
});

describe('what an article tells is the same', () => {
  test.each(told)('written and read back: $article.name', ({ article, sentences }) => {
    const facts = toldFacts(article);
    const quotes = new Map(facts.map(({ evidence }) => [evidence.start, evidence.quote]));
    const read = sentences.flatMap(({ start, told: record }) =>
      record === null
        ? []
        : readToldRecord(quotes.get(start) ?? '', record).map((fact) => ({ start, ...fact })),
    );
    expect(read).toEqual(
      facts.map(({ clause, whole, evidence }) => ({
        start: evidence.start,
        whole,
        clause: { ...clause, words: [], parts: clause.parts.map((part) => withoutWords(part)) },
      })),
    );
  });

  test('whether or not its claims were drawn from the same reading, and so are they', () => {
    for (const { article, claims } of told) expect(claims).toEqual(extractClaims(article).claims);
  });
});

test('what a sentence states by itself is the same written and read back', () => {
  const quote = 'Two laboratories keep stocks of the variola virus.';
  const sentence = { article: 'a', title: null, publisher: null, start: 0, end: quote.length, quote };
  expect(sentenceFacts(sentence)).toHaveLength(1);
  expect(sentenceFacts(sentence, statedRecord(quote))).toEqual(sentenceFacts(sentence));
  expect(sentenceFacts(sentence, '[]')).toEqual([]);
});

test('every sentence that made no claim was read by itself', () => {
  for (const { sentences, claims } of told) {
    const claimed = new Set(claims.map(({ sentence }) => sentence.start));
    for (const { start, stated } of sentences) expect(stated === null).toBe(claimed.has(start));
  }
});

test('what this code did not write is no record', () => {
  expect(() => readToldRecord('A.', '{"phrases":[],"parts":[],"clauses":[["be"]]}')).toThrow();
  expect(() => readToldRecord('A.', '?')).toThrow();
});

/**
 * Articles are stored with what they tell. Where the rules read otherwise than before, they have to be read again: give TOLD_RULE_SET
 * another name, and put it here with the new print.
 */
test('another reading has another rule set', () => {
  const print = createHash('sha256').update(JSON.stringify(told.map(({ sentences }) => sentences)));
  expect([TOLD_RULE_SET, print.digest('hex').slice(0, 16)]).toEqual(['2026.12-3', '0139db402b880ec6']);
});

function withoutWords(part: object): object {
  const { words: _, ...rest } = { words: null, ...part };
  return rest;
}
