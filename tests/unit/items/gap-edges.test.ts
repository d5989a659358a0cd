import { expect, test } from 'vitest';
import { isCutOut, isCutShort } from '#lib/items/gap-edges';

test.each([
  ['Half a name', '_____ Lindqvist founded the observatory in Tartu.', 'Maarja'],
  ['the other half', 'Storm Olga _____ hit the coast of Estonia.', 'Petra'],
  ['a name with its number', 'The film of _____ 11 was found in Narva.', 'Apollo'],
  ['a pair of names', 'The firm of Aune & _____ built the tower.', 'Berg'],
  ['one end of a range', 'The plague killed many in Bergen in _____–50.', '1349'],
  ['a word inside a quotation', 'Mari Tamm called the plan “a _____ for the north” in 2019.', 'gift'],
  ['the front of an address', 'The lodge met at _____, F&AM.', 'Harbor Lodge No. 3'],
  ['a number joined to its noun', 'Mari Tamm was a(n) _____-year-old poet in Narva.', '11'],
  ['the first word of an office', 'Mari Tamm met _____ of State Anton Berg in Narva.', 'U.S. Secretary'],
  ['a tag', 'Mari Tamm chose the tag #_____ in 2019.', 'SaveTheFerry'],
])('%s is cut out', (_, stem, key) => {
  expect(isCutOut(stem, key)).toBe(true);
});

test.each([
  ['President _____ opened the bridge in 2012.', 'Mari Tamm'],
  ['The Estonian poet _____ wrote “Sea Songs”.', 'Mari Tamm'],
  ["_____'s son ruled for only two years.", 'Mari Tamm'],
  ['_____ President Mari Tamm opened the bridge.', 'Estonian'],
  ['The _____ Estonian states were united.', 'two'],
  ['By the landing in _____, U.S. companies made it.', 'June 1944'],
  ['Estonia set its clocks by the _____ of March 19, 1918.', 'Standard Time Act'],
  ['In _____, the bridge was opened by Mari Tamm.', '2012'],
  ['Mari Tamm wrote “Sea Songs” in _____.', '2012'],
])('%s is whole', (stem, key) => {
  expect(isCutOut(stem, key)).toBe(false);
});

test.each([
  ['Most of the land was held by Native _____ peoples.', 'American'],
  ['Most cases are caused by _____ falciparum.', 'Plasmodium'],
])('a name of two words is not cut: %s', (stem, key) => {
  expect(isCutOut(stem, key)).toBe(true);
});

test('a hole of a golf course is no name to find', () => {
  expect(isCutOut('On the _____, Jaan Tamm nearly holed his shot.', 'par-three 16th')).toBe(true);
});

test('no dam stands on a dam', () => {
  expect(isCutOut('Estonia built its first dam on the _____.', 'Ahja Dam')).toBe(true);
  expect(isCutOut('Estonia built its first dam on the _____.', 'Ahja River')).toBe(false);
});

test('before "of Japan" a title fits as well as a name', () => {
  expect(isCutOut('_____ of Estonia was the first to hold the office.', 'Mari Tamm')).toBe(true);
  expect(isCutOut('_____ of the Narva Club was the first to hold the office.', 'Mari Tamm')).toBe(false);
  expect(isCutOut('_____ was the first from Estonia to hold the office.', 'Mari Tamm')).toBe(false);
});

test.each([
  ['University of Estonia', 'Jaan Tamm teaches at the University of Estonia, Narva.', true],
  ['University of Estonia', 'Jaan Tamm teaches at the University of Estonia at Narva.', true],
  ['University of Estonia', 'Jaan Tamm teaches at the University of Estonia, which is old.', false],
  ['Ahja', 'Jaan Tamm swam the Ahja-Soomaa canal.', true],
  ['Ahja', 'Jaan Tamm swam the Ahja.', false],
])('%s in %s', (key, quote, expected) => {
  expect(isCutShort(key, quote)).toBe(expected);
});
