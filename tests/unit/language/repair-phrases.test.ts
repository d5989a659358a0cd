import { describe, expect, it } from 'vitest';
import type { AnalyzedWord } from '#lib/language/parser';
import { repairPhrases } from '#lib/language/repair-phrases';

/** A tree from rows of word, part of speech, relation and head. */
function treeOf(rows: readonly [string, AnalyzedWord['upos'], string, number][]): {
  words: string[];
  analyzed: AnalyzedWord[];
} {
  return {
    words: rows.map(([word]) => word),
    analyzed: rows.map(([, upos, rel, head]) => ({
      upos,
      xpos: '',
      rel,
      head,
      name: null,
      nameChances: null,
      kind: 'abstract',
    })),
  };
}

describe('phrases hung from the wrong word', () => {
  it('an owner hangs from what is owned', () => {
    const { words, analyzed } = treeOf([
      ['Weber', 'PROPN', 'nmod:poss', 3],
      ["'s", 'PART', 'case', 0],
      ['law', 'NOUN', 'nsubj', 3],
      ['states', 'VERB', 'root', -1],
    ]);
    repairPhrases(words, analyzed);
    expect(analyzed[0]).toMatchObject({ rel: 'nmod:poss', head: 2 });
  });
});
