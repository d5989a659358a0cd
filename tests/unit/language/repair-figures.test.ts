import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

const sentenceOf = (text: string) => analyzeText(text)[0]?.sentences[0];

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = sentenceOf(text)?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('figures', () => {
  it('an age is no part of a name', () => {
    const names = sentenceOf('The coach, Otto Rehhagel, 65, took over in 2001.')?.entities;
    expect(names?.map(({ canonical }) => canonical)).toContain('Otto Rehhagel');
  });

  it('a score goes with what was done, and is no part of a name', () => {
    const text = 'Greece became champions of Europe by beating the hosts, Portugal, 1-0.';
    expect(treeOf(text)).toContain('1/obl:unmarked/beating');
    expect(sentenceOf(text)?.entities.map(({ canonical }) => canonical)).toContain('Portugal');
  });

  it.each([
    ['The plane crossed the Atlantic in about three and a half hours.', 'hours/obl/crossed'],
    ['The trip took three and a half hours.', 'three/nummod/hours'],
  ])('hours and a half: %s', (text, expected) => {
    expect(treeOf(text)).toContain(expected);
  });
});
