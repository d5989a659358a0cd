import { expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { splitSentences } from '#lib/language/sentences';

test('of a list that is told one by one, nobody is asked for the one, nor is another put in its place', () => {
  const article = {
    name: 'bala',
    date: null,
    title: 'Bala',
    publisher: null,
    text: 'Bala is a town in Gwynedd, Wales. Bala has trains to Cardiff, London, Dublin and Paris. Bala is twinned with Rome.',
  };
  const sources = [
    { article, claims: extractClaims(article).claims, sentences: splitSentences(article.text) },
  ];
  const { shown } = generateItems(sources, {
    seed: 1,
    judge: judgeFor(sources),
    everyForm: true,
    minScore: 0,
  });
  const ofTrains = shown.filter(({ stem }) => stem.includes('trains'));
  expect(ofTrains.length).toBeGreaterThan(0);
  for (const { stem, key } of ofTrains) {
    expect(stem).not.toMatch(/to _____/);
    expect(key).not.toMatch(/^(?:False|No|refuted)$/);
  }
});
