import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft } from '#lib/claims/claim';
import { extractClaims } from '#lib/claims/extract-claims';
import { normalize } from '#lib/language/normalize';
import { readGoldenFolders } from '#tests/support/golden';

const articles = readGoldenFolders().map(({ article }) => article);
const golden = fc.constantFrom(...articles);

/** Paragraphs about people and places that no article of the corpus names. */
const UNRELATED = [
  'Gustav Holst composed The Planets between 1914 and 1917. He taught at St Paul’s Girls’ School in Hammersmith.',
  'The axolotl keeps its gills all its life. It lives in the canals of Xochimilco. They are sold in markets.',
  'On Friday she told the jury that they had lied. “It was him,” she said.',
  'Last week the bakers of Ljubljana sold 3,000 loaves a day, twice as many as in May.',
  'A',
];

/** Prose, marks and scripts mixed: what people paste. */
const pieces = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'Marie Curie was born in Warsaw on November 7, 1867. ',
    'She won 2 prizes, said Dr. Ann Lee. ',
    '“It may rain,” he said, ',
    'The U.S. Senate, which met on Tuesday, passed the bill 52-48.',
    '👩🏽‍🚀 ',
    'e\u0301\u0301 ',
    '中国的首都是北京。',
    'عاصمة مصر هي القاهرة. ',
    '\n\n',
    '• ',
    '$3.5bn ',
    '—',
  ),
);
const anyText = fc.array(pieces, { maxLength: 30 }).map((parts) => normalize(parts.join('')));
const anyArticle = anyText.map((text) => ({ ...nameless, text, date: '2024-05-02' }));
const nameless: ArticleSource = { name: 'any', text: '', date: null, title: null, publisher: null };

describe('extractClaims', () => {
  test('gives spans that lie in the text, whole characters at both ends, the words within their sentence', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, golden), (article) => {
        const { claims, refusals } = extractClaims(article);
        for (const { span, sentence, clause } of claims) {
          expectSpan(article.text, sentence);
          expectSpan(article.text, span);
          expect(span.start).toBeGreaterThanOrEqual(sentence.start);
          expect(span.end).toBeLessThanOrEqual(sentence.end);
          for (const slot of clause ? [clause.subject, clause.predicate, ...clause.args] : [])
            expectSpan(article.text, slot);
        }
        for (const { span } of refusals) expectSpan(article.text, span);
      }),
      { numRuns: 100 },
    );
  });

  test('gives the same for the same article, whatever was read in between', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, golden), golden, (article, other) => {
        const first = extractClaims(article);
        extractClaims(other);
        expect(extractClaims(article)).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });

  test('is unchanged by an unrelated paragraph at the end', () => {
    fc.assert(
      fc.property(golden, fc.constantFrom(...UNRELATED), (article, paragraph) => {
        const { claims, refusals } = extractClaims(article);
        const longer = extractClaims({ ...article, text: `${article.text}\n\n${paragraph}` });
        const isOld = ({ span }: { span: { end: number } }) => span.end <= article.text.length;
        expect(longer.claims.filter(isOld)).toEqual(claims);
        expect(longer.refusals.filter(isOld)).toEqual(refusals);
      }),
      { numRuns: 40 },
    );
  });

  test('takes every word of a claim from its sentence or from a rewrite on record', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, golden), (article) => {
        for (const claim of extractClaims(article).claims)
          expect({ claim: claim.text, unaccounted: unaccountedWords(article.text, claim) }).toEqual({
            claim: claim.text,
            unaccounted: [],
          });
      }),
      { numRuns: 100 },
    );
  });
});

function expectSpan(text: string, { start, end }: { start: number; end: number }) {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
  const said = text.slice(start, end);
  expect(said.isWellFormed()).toBe(true);
  expect(said.trim()).toBe(said);
}

function unaccountedWords(text: string, { text: wording, sentence, rewrites }: ClaimDraft): string[] {
  const known = new Set([
    ...wordsOf(text.slice(sentence.start, sentence.end)),
    ...rewrites.flatMap(({ to }) => wordsOf(to)),
  ]);
  return wordsOf(wording).filter((word) => !known.has(word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
