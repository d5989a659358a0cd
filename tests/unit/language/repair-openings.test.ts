import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = analyzeText(text)[0]?.sentences[0]?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('the verb behind what opens a sentence', () => {
  it.each([
    [
      'a participle before the clause hangs from it',
      'Shaped like a crescent, Baikal is 636 kilometres long and up to 79 kilometres wide.',
      'Shaped/advcl/long',
    ],
    [
      'a participle behind a place belongs to it',
      'In a survey carried out for the central bank in November, 53 percent of respondents were in favor.',
      'carried/acl/survey',
    ],
    [
      'the noun behind a year is the subject',
      'In 1978 scientists in California made the human form with the help of bacteria.',
      'scientists/nsubj/made',
    ],
    [
      'the noun behind a clause with its own subject is that of the next verb',
      'Since pieces of that size could not be lifted so high, the steel deck, weighing 36,000 tonnes, was assembled on the two sides of the valley.',
      'deck/nsubj:pass/assembled',
    ],
    [
      'a noun with a copula is told of, the participle behind it is its own',
      'The kakapo is a large, nocturnal parrot found only in New Zealand.',
      'found/acl/parrot',
    ],
    [
      'a noun with its participle is the subject of the verb without one',
      'On the Caribbean coast, where the government had hoped for strong support, heavy rain brought by Hurricane Matthew kept many people at home.',
      'rain/nsubj/kept',
    ],
    [
      'what can be no noun is the verb',
      'Human insulin consists of 51 amino acids, arranged in two chains, of 21 and 30, which are joined by bridges of sulfur.',
      'insulin/nsubj/consists',
    ],
  ])('%s', (_, text, expected) => {
    expect(treeOf(text)).toContain(expected);
  });

  it('a price in the money of a year keeps its year', () => {
    expect(treeOf('The bridge cost 40 million in 1978 dollars.')).not.toContain('dollars/nsubj/cost');
  });
});
