import { describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { splitSentences } from '#lib/language/sentences';

/** What a text is said to leave open. */
function openIn(text: string): string[] {
  const article = { name: 'open', date: null, title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const { shown } = generateItems([source], {
    seed: 1,
    judge: judgeFor([source]),
    kinds: ['verdict'],
    everyForm: true,
    minScore: 0.1,
  });
  return shown.filter(({ key }) => key === 'not-enough-evidence').map(({ stem }) => stem);
}

describe('what another sentence may settle is not said to be open', () => {
  test.each([
    ['', ['Jaan Tamm was convicted in Narva in May 2011.']],
    ['None of the sailors was convicted.', []],
    ['A court in Tartu later acquitted him.', []],
    ['In 2013 all were found not guilty.', []],
  ])('Jaan Tamm was arrested … %s', (more, expected) => {
    expect(openIn(`Jaan Tamm was arrested in Narva in May 2011. ${more}`.trim())).toEqual(expected);
  });
});

test('the new verb has the preposition that it takes: nobody is convicted with fraud', () => {
  expect(openIn('Jaan Tamm was charged with fraud in May 2011.')).toEqual([
    'Jaan Tamm was convicted of fraud in May 2011.',
  ]);
});
