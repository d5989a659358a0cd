import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = analyzeText(text)[0]?.sentences[0]?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('parts of names', () => {
  it('a participle with a capital within a name is part of it', () => {
    const tree = treeOf(
      'Then the transmission broke off, and engineers at the Johns Hopkins Applied Physics Laboratory, which built the spacecraft and ran the mission, jumped up and cheered.',
    );
    expect(tree).toContain('engineers/nsubj/jumped');
    expect(tree).toContain('Applied/amod/Laboratory');
  });

  it('"the rest" before a name is no part of it', () => {
    expect(
      treeOf(
        'About half of the price will be paid in cash, and for the rest Disney will issue some 40 million shares to Moe.',
      ),
    ).toContain('rest/obl/issue');
  });
});
