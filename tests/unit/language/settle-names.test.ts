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
