import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

const sentenceOf = (text: string) => analyzeText(text)[0]?.sentences[0];

/** "word/relation/head" for each word of the first sentence. */
function treeOf(text: string): string[] {
  const tokens = sentenceOf(text)?.tokens ?? [];
  return tokens.map(({ text: word, rel, head }) => `${word}/${rel}/${tokens[head]?.text ?? '-'}`);
}

describe('adverbs', () => {
  it('"earlier" before a name tells when', () => {
    expect(treeOf('Earlier Patten received the folded flag.')).toContain('Earlier/advmod/received');
  });

  it('"only" before a name says who', () => {
    expect(treeOf('Only Patten received the folded flag.')).toContain('Only/advmod/Patten');
  });

  it('"together with" is no part of a day', () => {
    const text =
      'Ann Moe won the Nobel Peace Prize on Friday together with Tom Rees, an Indian who freed children.';
    expect(sentenceOf(text)?.entities.map(({ canonical }) => canonical)).toContain('Friday');
  });

  it('"so was" says again what was said', () => {
    expect(treeOf('So was Tim Henman, who had cheered her on.')).toContain('Tim/nsubj/So');
  });

  it('"long" before "before the end" says how long before', () => {
    expect(treeOf('Many neutrals had taken up the chant of "Japan" long before the end.')).toContain(
      'long/advmod/end',
    );
  });

  it('of two qualities before a noun the first is no noun', () => {
    expect(
      treeOf('In 1964 her group was asked to find a light, strong fiber for reinforcing tires.'),
    ).toContain('light/amod/fiber');
  });
});
