import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = analyzeText(text)[0]?.sentences[0]?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('participles and the words they were mistaken for', () => {
  it.each([
    [
      'acts that are committed are no verb',
      'The provision remains in force for sex with animals and acts committed without consent.',
      'committed/acl/acts',
    ],
    [
      'leaves that rustle are no verb',
      'The wind is felt on the face and leaves rustle.',
      'leaves/nsubj/rustle',
    ],
    [
      'what is said to have belonged to somebody is an object',
      'Firefighters saved the relic venerated as the crown of thorns as well as a tunic said to have belonged to Saint Louis.',
      'said/acl/tunic',
    ],
    [
      'a verb after a standing opens a clause of its own',
      'In 1906 George Moe, a British meteorologist, published descriptions for use on land, and others based on the look of the waves came later.',
      'published/root/-',
    ],
    [
      'what was done to a thing belongs to what is told',
      'Luís Moe had a flag of his former club, Barcelona, thrown at him by a man who ran onto the field.',
      'thrown/xcomp/had',
    ],
    [
      'what somebody developed is no subject',
      'In 1973 the American grocery industry adopted the Universal Product Code, a rectangular symbol developed largely by George Moe.',
      'developed/acl/symbol',
    ],
    [
      'a second figure counts what is damaged',
      'About 1,600 houses were destroyed and 12,000 damaged.',
      '12,000/nsubj:pass/damaged',
    ],
  ])('%s', (_, text, expected) => {
    expect(treeOf(text)).toContain(expected);
  });

  it('who acts and sings does both', () => {
    expect(treeOf('She sings and acts in films.')).toContain('acts/conj/sings');
  });
});
