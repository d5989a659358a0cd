import { describe, expect, test } from 'vitest';
import { encode } from '#lib/language/encoder';
import { loadModel } from '#lib/language/language-model';
import { bestColumn, tagWords } from '#lib/language/tagger';

const model = loadModel();
const tag = (sentence: string) => {
  const words = sentence.split(' ');
  return tagWords(encode(words, model), words.length, model);
};

describe('tags of words', () => {
  test('the same form is a noun or a verb as its sentence has it', () => {
    expect(tag('They plan to leave .').map(({ upos }) => upos)).toEqual([
      'PRON',
      'VERB',
      'PART',
      'VERB',
      'PUNCT',
    ]);
    expect(tag('The plan failed .').map(({ upos }) => upos)).toEqual(['DET', 'NOUN', 'VERB', 'PUNCT']);
  });

  test('verb tags tell tense and participle apart', () => {
    expect(tag('The bridge was closed on Monday .')[3]?.xpos).toBe('VBN');
    expect(tag('The mayor closed the bridge .')[2]?.xpos).toBe('VBD');
    expect(tag('The mayor closes the bridge .')[2]?.xpos).toBe('VBZ');
  });

  test('a name that was never seen is a proper noun by its shape', () => {
    expect(
      tag('Yesterday Zorblatt Quenningham met reporters .')
        .slice(1, 3)
        .map(({ upos }) => upos),
    ).toEqual(['PROPN', 'PROPN']);
  });

  test('the first of equal columns is the best', () => {
    expect(bestColumn(Float32Array.of(9, 1, 3, 3), 1, 3)).toBe(1);
  });
});
