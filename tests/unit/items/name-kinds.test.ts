import { expect, test } from 'vitest';
import { looksLikePerson, nameKind } from '#lib/items/name-kinds';

test.each([
  ['Lake Inari River', 'water'],
  ['University of Tartu', 'school'],
  ['Harbor Party', 'body'],
  ['Texas', 'region'],
  ['London', 'city'],
  ['Norway', 'country'],
  ['Europe', 'continent'],
  ['Lake Peipus', 'water'],
  ['Mari Tamm', 'unknown'],
])('%s is a name of the kind %s', (name, kind) => {
  expect(nameKind(name)).toBe(kind);
});

test.each([
  ['Mari Tamm', 'Mari Tamm came.', true],
  ['Jan van der Berg', 'Jan van der Berg came.', true],
  ['Otter Loop', 'The Otter Loop runs west; the loop is steep.', false],
  ['Most Estonians', 'Most Estonians drive.', false],
  ['Vinita, OK', 'In Vinita, OK, it rained.', false],
  ["Harbor Party's Mari Tamm", 'It rained.', false],
  ['Harbor Bridge', 'It rained.', false],
])('whether %s looks like a person, beside "%s": %s', (name, text, person) => {
  expect(looksLikePerson(name, text)).toBe(person);
});
