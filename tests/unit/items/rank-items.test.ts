import { expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { splitSentences } from '#lib/language/sentences';

test('what not even the title of the article settles is asked later than what it does', () => {
  const scoreUnder = (title: string) => {
    const text = 'The quarry was closed in 2000. Jaan Tamm lives in Narva.';
    const article = { name: 'quarry', date: null, title, publisher: null, text };
    const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
    const { shown, rejected } = generateItems([source], {
      seed: 1,
      judge: judgeFor([source]),
      everyForm: true,
      minScore: 0,
    });
    const all = [...shown, ...rejected.map(({ item }) => item)].filter(({ stem }) =>
      stem.includes('quarry was'),
    );
    return Math.max(...all.map(({ score }) => score));
  };
  expect(scoreUnder('The quarry of Narva')).toBeGreaterThan(scoreUnder('How slate is cut'));
});

test('that somebody is of a people gains nothing by being changeable: it is told too often', () => {
  const scoreOf = (text: string) => {
    const article = { name: 'people', date: null, title: null, publisher: null, text };
    const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
    const { shown } = generateItems([source], {
      seed: 1,
      judge: judgeFor([source]),
      everyForm: true,
      minScore: 0,
    });
    return Math.max(...shown.filter(({ key }) => key === 'Yes').map(({ score }) => score));
  };
  expect(scoreOf('Jaan Tamm was an Estonian painter.')).toBeLessThan(
    scoreOf('Jaan Tamm was the mayor of Narva in 1990.'),
  );
});

test('whom somebody turned down, with no word of what for, is asked late', () => {
  const scoreOf = (text: string) => {
    const article = { name: 'bids', date: null, title: null, publisher: null, text };
    const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
    const { shown } = generateItems([source], {
      seed: 1,
      judge: judgeFor([source]),
      everyForm: true,
      minScore: 0,
    });
    return Math.max(...shown.map(({ score }) => score));
  };
  expect(scoreOf('In 2006, the European Commission rejected Malta.')).toBeLessThan(
    scoreOf('In 2006, the European Commission rejected the budget of Malta.') - 0.1,
  );
});
