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

  it.each([
    ['the rest of a name', 'Kinkaku-ji was burned down in 1950 by a novice monk.', 'was/aux'],
    ['a standing', 'Bong Joon-ho, its director, was named best director in Seoul.', 'director/appos'],
    [
      'words in brackets',
      'Hagia Sophia (Greek for "Holy Wisdom"; Turkish: Ayasofya) is a monumental building in Istanbul.',
      'Turkish/appos',
    ],
    ['a numeral', 'Within weeks the emperor Justinian I ordered a replacement.', 'I/flat'],
    ['a place', 'The National Health Service (NHS) in Britain advises adults to walk.', 'Britain/nmod'],
  ])('%s is no second subject', (_, text, relation) => {
    const relations = relationsIn(text);
    expect(relations.filter((found) => found.endsWith('/nsubj'))).toHaveLength(1);
    expect(relations).toContain(relation);
  });

  it('a standing that opens the sentence leaves the pronoun its verb', () => {
    expect(relationsIn('The son of two law professors, he graduated from a school in Ohio.')).toEqual(
      expect.arrayContaining(['son/parataxis', 'he/nsubj']),
    );
  });

  it('what follows a year without a preposition is the subject', () => {
    expect(
      relationsIn(
        'In the spring of 2024 the authorities in Gion, a district famous for its geisha, closed several alleys.',
      ),
    ).toContain('authorities/nsubj');
  });

  it('an article hangs from the subject after it', () => {
    const tokens = analyzeText('The European Space Agency plans to launch a mission.')[0]?.sentences[0]
      ?.tokens;
    expect(tokens?.[0]?.head).toBe(3);
  });

  it('the second of two standings after a name is joined to the first', () => {
    const tokens =
      analyzeText(
        'Ann Rees, a climate scientist and former mayor of Mexico City, has been elected president.',
      )[0]?.sentences[0]?.tokens ?? [];
    expect(tokens[tokens.find(({ text }) => text === 'mayor')?.head ?? -1]?.text).toBe('scientist');
  });
});
