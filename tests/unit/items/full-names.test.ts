import { expect, test } from 'vitest';
import { namedInFull } from '#lib/items/full-names';
import { statement } from '#lib/items/realize';
import { clauseOf, object, oblique, subject } from '#tests/support/clauses';

const named = (name: string, text: string, title: string | null = null) =>
  namedInFull(
    clauseOf(subject(name, 'person'), { lemma: 'live', past: true }, [oblique('in Narva', 'place')]),
    { text, title },
  ).subject.text;

test('a surname is named in full where the article has one such person', () => {
  expect(named('Tamm', 'President Anna Maria Tamm was born in 1901. Tamm lived in Narva.')).toBe(
    'Anna Maria Tamm',
  );
  expect(named("Tamm's brother", 'Anna Tamm was born in 1901.')).toBe("Anna Tamm's brother");
});

test('of two of one surname, only the one that the title names is meant', () => {
  const text = 'Anna Tamm met John Tamm. Tamm lived in Narva.';
  expect(named('Tamm', text)).toBe('Tamm');
  expect(named('Tamm', text, 'Anna Tamm')).toBe('Anna Tamm');
});

test('a place is no surname', () => {
  expect(named('Narva', 'Progressive Narva had trams. Later Narva burned.')).toBe('Narva');
});

test('a word that opens a title is no given name', () => {
  expect(named('Pluto', 'Pluto is a dwarf planet.', 'How Pluto became a dwarf planet')).toBe('Pluto');
});

test('a plain noun at the head of a sentence is no name where the text has it in small letters', () => {
  const told = clauseOf('Malaria', { lemma: 'kill' }, [object('many people')]);
  const text = 'Malaria kills many people. The vaccine against malaria is new.';
  expect(namedInFull(told, { text, title: null }).subject.text).toBe('malaria');
  expect(namedInFull(told, { text: 'Malaria kills many people.', title: null }).subject.text).toBe('Malaria');
});

test('a day that stands behind the subject, as in reports, opens the statement', () => {
  const told = clauseOf('The World Bank on May 6, 2019', { lemma: 'recommend', past: true }, [
    object('the plan'),
  ]);
  expect(statement(namedInFull(told, { text: '', title: null }))).toBe(
    'On May 6, 2019, the World Bank recommended the plan.',
  );
});

test('a word that asks is no given name: "How Saar lost its crown"', () => {
  const told = clauseOf(subject('Saar', 'place'), { lemma: 'be', text: 'is' }, [oblique('in Estonia')]);
  expect(namedInFull(told, { text: '', title: 'How Saar lost its crown' }).subject.text).toBe('Saar');
});

test('the plain noun is small wherever the statement has it', () => {
  const told = clauseOf('Cinnabar', { lemma: 'be', text: 'is' }, [
    oblique('poisonous when Cinnabar is heated'),
  ]);
  const text = 'Cinnabar is poisonous when it is heated. The price of cinnabar rose.';
  expect(statement(namedInFull(told, { text, title: null }))).toBe(
    'Cinnabar is poisonous when cinnabar is heated.',
  );
});

test('what is a plain noun’s is told of the noun in small letters', () => {
  const told = clauseOf('Warfarin’s history', { lemma: 'begin', past: true }, [oblique('in Wisconsin')]);
  const text = 'Warfarin’s history began in Wisconsin. Doctors give warfarin to patients.';
  expect(namedInFull(told, { text, title: null }).subject.text).toBe('warfarin’s history');
});
