import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

/** "word/relation" for each word of the first sentence. */
function relationsIn(text: string): string[] {
  const tokens = analyzeText(text)[0]?.sentences[0]?.tokens ?? [];
  return tokens.map(({ text: word, rel }) => `${word}/${rel.split(':')[0]}`);
}

describe('trees that the parser gets wrong', () => {
  it('a name of two words is one subject', () => {
    const relations = relationsIn('Lake Baikal lies in southern Siberia.');
    expect(relations.filter((relation) => relation.endsWith('/nsubj'))).toHaveLength(1);
    expect(relations).toContain('lies/root');
  });

  it('the only verb of a sentence is its root', () => {
    expect(
      relationsIn('A steel net that is meant to prevent suicides was completed in January 2024.'),
    ).toContain('completed/root');
  });

  it('what stands bare before a verb is its subject', () => {
    expect(relationsIn('In 2005 a team led by Mike Brown announced the discovery of Eris.')).toContain(
      'team/nsubj',
    );
  });

  it('a measure before "long" is no second subject', () => {
    expect(relationsIn('Lake Baikal is about 636 kilometers long.')).toEqual(
      expect.arrayContaining(['Baikal/nsubj', 'kilometers/obl', 'long/root']),
    );
  });

  it('a form that is present and past alike is past after a singular subject', () => {
    const verb = analyzeText('Argentina beat France in Qatar.')[0]?.sentences[0]?.tokens[1];
    expect(verb?.xpos).toBe('VBD');
  });
});
