import { describe, expect, test } from 'vitest';
import { bearsOn } from '#lib/fact-checks/bears-on';
import { sentenceFacts } from '#lib/fact-checks/sentence-facts';

const factsOf = (quote: string) =>
  sentenceFacts({ article: 'a', title: 'Virus stocks', publisher: null, start: 0, end: quote.length, quote });

describe('a sentence states by itself', () => {
  test.each(['Two laboratories keep stocks of the variola virus.', 'Pluto is a dwarf planet.'])(
    '%s',
    (quote) => {
      expect(factsOf(quote)).toMatchObject([{ evidence: { quote }, claim: null, vouched: true }]);
    },
  );

  test.each([
    'She keeps stocks of the virus.',
    'The bridge opened in 1937.',
    'The mayor said the bridge needs paint.',
    'According to the mayor, Lima needs paint.',
    'Lima may need paint.',
    '“Lima needs paint.”',
  ])('nothing where it leans on others or on somebody’s word: %s', (quote) => {
    expect(factsOf(quote)).toEqual([]);
  });
});

test('a fact without a common name bears on a claim only by many common words', () => {
  const [fact] = factsOf('Two laboratories keep stocks of the variola virus.');
  if (!fact) throw new Error('The sentence should state something.');
  expect(bearsOn('Three laboratories keep stocks of the variola virus.', fact)).toBe(true);
  expect(bearsOn('Three laboratories keep mice.', fact)).toBe(false);
  expect(bearsOn('Lima keeps stocks of the variola virus.', fact)).toBe(false);
});
