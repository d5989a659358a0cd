import { describe, expect, it } from 'vitest';
import type { EntityType } from '#lib/language/analysis';
import { joinNames } from '#lib/language/join-names';
import { tokenize } from '#lib/language/tokens';

/** The names of a text after the given ones were mended; each given by its words and type. */
function joined(text: string, ...spotted: [string, EntityType][]) {
  const tokens = tokenize(text, { start: 0, end: text.length }).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
    lemma: '',
    upos: 'PROPN' as const,
    xpos: 'NNP',
    head: -1,
    rel: 'dep',
  }));
  const entities = spotted.map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type, canonical: name };
  });
  return joinNames(text, tokens, entities).map(({ canonical, type }) => `${canonical}: ${type}`);
}

describe('names spotted in pieces', () => {
  it('goes on after a hyphen that is written without spaces', () => {
    expect(joined('Lee Min-Soo conceded', ['Lee Min', 'person'])).toEqual(['Lee Min-Soo: person']);
    expect(joined('the Mont-Blanc sank', ['Mont', 'other'])).toEqual(['Mont-Blanc: other']);
    expect(joined('a Rees-era house', ['Rees', 'person'])).toEqual(['Rees: person']);
    expect(joined('the Rees-Moe talks', ['Rees', 'person'])).toEqual(['Rees: person']);
  });

  it('goes on after a particle', () => {
    expect(joined('La Pointe des Vents', ['La Pointe des', 'place'], ['Vents', 'place'])).toEqual([
      'La Pointe des Vents: place',
    ]);
  });

  it('gives the town to the university before it', () => {
    expect(
      joined(
        'University of Ohio Cleveland Amneh Joshi',
        ['University of Ohio', 'organization'],
        ['Cleveland Amneh Joshi', 'person'],
      ),
    ).toEqual(['University of Ohio Cleveland: organization', 'Amneh Joshi: person']);
  });
});
