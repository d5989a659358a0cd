import { expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { splitSentences } from '#lib/language/sentences';

/** All years that the wrong options and the near misses of a text tell. */
function yearsOffered(text: string, date: string | null = null): number[] {
  const article = { name: 'years', date, title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const { shown } = generateItems([source], {
    seed: 1,
    judge: judgeFor([source]),
    everyForm: true,
    minScore: 0.1,
  });
  return shown
    .flatMap(({ options, nearMiss }) => [...options, nearMiss?.to ?? ''])
    .flatMap((option) => (/^\d{4}$/.test(option) ? [Number(option)] : []));
}

test('nothing past is said to be of a year to come', () => {
  const text =
    'The smelter in Narva was opened by Jaan Tamm in 2019. The smelter in Narva was closed in 2025.';
  expect(yearsOffered(text).length).toBeGreaterThan(3);
  expect(Math.max(...yearsOffered(text))).toBe(2025);
  expect(
    Math.max(...yearsOffered('The Narva Smelter was opened by Jaan Tamm in 2019.', '2020-05-01')),
  ).toBeLessThanOrEqual(2020);
});

test('a standing of a past year is not said to be of a year to come', () => {
  const text =
    'Mari Tamm, the champion of 1992, left Narva last week. Ann Reed, the champion of 1999, stayed.';
  expect(Math.max(0, ...yearsOffered(text, '2000-05-01'))).toBeLessThanOrEqual(2000);
});
