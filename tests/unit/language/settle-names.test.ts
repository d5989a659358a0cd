import { describe, expect, it } from 'vitest';
import { analyzeText } from '#lib/language/analyze-text';

function namesIn(text: string): string[] {
  return analyzeText(text)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ entities }) => entities.map(({ type, canonical }) => `${canonical}: ${type}`));
}

describe('names settled over an article', () => {
  it('a given name with a surname is a person wherever it stands', () => {
    expect(namesIn('Ada Lovelace, an English mathematician, wrote it.')).toContain('Ada Lovelace: person');
  });

  it('a surname after two given names is not lost', () => {
    expect(namesIn('Born Edward Albert Hall in York, he was the son of a baker.')).toContain(
      'Edward Albert Hall: person',
    );
  });

  it('who holds an office is a person', () => {
    expect(namesIn('Jeff Weiner reports to Satya Nadella, the chief executive of Microsoft.')).toContain(
      'Satya Nadella: person',
    );
  });

  it('a thing that the text opens with keeps its short name from whom it is named after', () => {
    const text =
      'The Hubble Space Telescope is an observatory. It is named after Edwin Hubble. Hubble is 13 meters long.';
    expect(namesIn(text)).toContain('Hubble: other');
  });

  it('a surname is somebody where they speak', () => {
    const text =
      'The Hubble Space Telescope is an observatory. It is named after Edwin Hubble. Hubble died in 1953.';
    expect(namesIn(text)).not.toContain('Hubble: other');
  });

  it('a capital within a name is a firm’s, and a firm is not part of a longer one', () => {
    const text =
      'Acme has agreed to be bought by InBev. The company will be called Acme InBev. InBev is based in Leuven.';
    expect(namesIn(text)).toContain('InBev: organization');
    expect(namesIn('Ann McDonald won. McDonald was glad.')).toContain('Ann McDonald: person');
  });

  it('a craft keeps its capital as a name at the head of a sentence', () => {
    const text =
      'Two pilots landed their aircraft, Voyager, in the desert. Voyager has an engine at each end.';
    const words = analyzeText(text).flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens));
    expect(words.filter(({ text: word }) => word === 'Voyager').map(({ upos }) => upos)).toEqual([
      'PROPN',
      'PROPN',
    ]);
  });

  it('a disease at the head of a sentence is no name', () => {
    const text = 'Rinderpest, a disease that emptied pastures, has been wiped off the face of the earth.';
    expect(namesIn(text)).not.toContain('Rinderpest: other');
  });

  it('what has no capital elsewhere is no name at the head of a sentence, unless somebody is called so', () => {
    expect(namesIn('Malaria kills many children. A vaccine against malaria was found.')).toEqual([]);
    expect(namesIn('Ann Brown won. Brown was glad of the brown bread.')).toContain('Ann Brown: person');
  });

  it('"He" inside a sentence before a name is a name', () => {
    expect(
      namesIn('In November 2018 the Chinese scientist He Jiankui announced the birth of twins.'),
    ).toContain('He Jiankui: person');
  });

  it('a word without a capital is no name', () => {
    expect(namesIn('The seal lives in the lake.')).toEqual([]);
  });

  it('a country behind a name is no part of it', () => {
    const names = namesIn('Francesco Molinari of Italy won in Bala. Philip of Spain married her.');
    expect(names).toContain('Francesco Molinari: person');
    expect(names).toContain('Italy: country');
  });

  it('a surname that is a word too is known at the head of a sentence', () => {
    const names = namesIn('Tiger Woods won in 2019. Woods won his first title in 1997.');
    expect(names.filter((name) => name === 'Tiger Woods: person')).toHaveLength(2);
  });

  it('no person is a "which"', () => {
    expect(namesIn('Robert Bosch, which makes tools, was sold.')).toContain('Robert Bosch: organization');
  });
});
