import { expect, test } from 'vitest';
import { correctNames, namesIn } from '#lib/fact-checks/correct-names';

test('the names of a claim are looked up word by word, but not countries and peoples', () => {
  expect(namesIn('Nicolas Madura is the president of Venezuela.')).toEqual(['Nicolas', 'Madura']);
  expect(namesIn('French troops left Austria.')).toEqual([]);
  expect(namesIn('Columbia is a NATO ally.')).toEqual(['Columbia', 'NATO']);
});

const correct = (claim: string, typed: string, ...close: string[]) => correctNames(claim, [{ typed, close }]);

test('a slip of the pen takes the name that the articles hold, the closest first', () => {
  expect(correct('Columbia is an ally of Columbia.', 'Columbia', 'Colombia', 'Columbus')).toBe(
    'Colombia is an ally of Colombia.',
  );
  expect(correct('Maduor leads.', 'Maduor', 'Maduro')).toBe('Maduro leads.');
  expect(correct('Ada Lovelase wrote it.', 'Lovelase', 'Lovelace')).toBe('Ada Lovelace wrote it.');
});

test('another word is no slip of the pen', () => {
  expect(correct('Columbian troops left.', 'Columbian', 'Columbia')).toBeNull();
  expect(correct('Nicolas Maduro leads.', 'Nicolas', 'Nicolás')).toBeNull();
  expect(correct('Marco won.', 'Marco', 'Maria')).toBeNull();
  expect(correct('Atlantis has three harbours.', 'Atlantis', 'Atlanta', 'Atlas')).toBeNull();
  expect(correctNames('Lima is in Peru.', [])).toBeNull();
});

test('all slips are mended at once, and only whole words', () => {
  expect(
    correctNames('Madura met Lovelase, no Maduras.', [
      { typed: 'Madura', close: ['Maduro'] },
      { typed: 'Lovelase', close: ['Lovelace'] },
    ]),
  ).toBe('Maduro met Lovelace, no Maduras.');
});
