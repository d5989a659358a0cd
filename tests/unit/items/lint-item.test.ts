import { describe, expect, test } from 'vitest';
import type { Item } from '#lib/items/item';
import { emptyContrast, LINT_RULES, lintItem } from '#lib/items/lint-item';
import { itemAt } from '#tests/support/items';

const broken = (changes: Partial<Item>, subject = 'Colombia', quote = 'Colombia is an ally.') =>
  lintItem(itemAt(0, { stem: 'Is Colombia an ally of the United States?', ...changes }), {
    subject,
    quote,
  }).map(({ name }) => name);

const long = `Did ${'very '.repeat(26)}many people come?`;

const examples: Record<string, [Partial<Item>, string?, string?]> = {
  length: [{ stem: long }],
  'too-short': [{ stem: 'Is it?' }],
  'stands-alone': [{ stem: 'Did the announcement come after a meeting?' }, 'The announcement'],
  'answer-in-stem': [
    { kind: 'cloze', options: [], stem: 'Colombia borders _____ and Colombia.', key: 'Colombia' },
  ],
  'double-negative': [{ stem: 'Did Colombia not say that nobody came?' }],
  absolute: [{ stem: 'Did Colombia always support the United States?' }],
  'one-idea': [{ stem: 'Did Colombia sign the pact, but leave the talks?' }],
  'well-formed': [{ stem: 'Did the Venezuelan government release the?' }],
  'year-untold': [
    { kind: 'cloze', options: [], stem: 'The Narva Fair runs until March 11, _____.', key: '2007' },
    'The Narva Fair',
    'The fair runs until March 11 this year.',
  ],
  'cut-out': [
    { kind: 'cloze', options: [], stem: 'The bridge was built by _____ Lindqvist.', key: 'Maarja' },
  ],
  'says-twice': [
    { stem: "Did Ferry Lines leave Narva after a talk with Ferry Lines's owner?" },
    'Ferry Lines',
    "Ferry Lines left Narva after a talk with the firm's owner.",
  ],
  'source-contradicts-itself': [{}, 'Colombia', 'It gives access to programs but does provide guarantees.'],
  options: [{ kind: 'multiple-choice', options: ['Peru', 'peru', 'Chile'], key: 'Peru' }],
  opinion: [{ stem: 'Should Colombia join the alliance soon?' }],
};

describe('every rule of item writing', () => {
  test.each(LINT_RULES.map(({ name }) => name))('%s refuses its bad example', (name) => {
    const [changes, subject, quote] = examples[name] ?? [{}];
    expect(broken(changes, subject, quote)).toContain(name);
  });
  test('passes a good question', () => {
    expect(broken({})).toEqual([]);
  });
});

test.each([
  'When about 373, Mari Tamm set out for Narva.',
  'Mari Tamm was born in Narva. Her brother left.',
  'Who won the most votes In the western district?',
  'Leaders of the churches—both old and new met in Narva.',
])('"%s" is torn', (stem) => {
  expect(broken({ stem }, 'Mari Tamm')).toContain('well-formed');
});

test('a gap dangles when its answer does', () => {
  expect(
    broken({ kind: 'cloze', options: [], stem: 'Mari Tamm was a member of the _____.', key: 'House' }),
  ).toContain('stands-alone');
});

test('an aside that lost its commas is torn', () => {
  const stem = 'Mari Tamm brought a petition with 2,000 names about a tenth of the town, to Narva.';
  const quote = 'Mari Tamm brought a petition with 2,000 names, about a tenth of the town, to Narva.';
  expect(broken({ stem }, 'Mari Tamm', quote)).toContain('well-formed');
  expect(broken({ stem: quote }, 'Mari Tamm', quote)).not.toContain('well-formed');
});

test('"As of" and "now" tell the time twice', () => {
  const stem = 'As of May 8, 2015, Narva intends to join a pipeline, now under construction.';
  expect(broken({ stem }, 'Narva')).toContain('says-twice');
  expect(broken({ stem: stem.replace(', now under construction', '') }, 'Narva')).not.toContain('says-twice');
});

test('two players in one stem are two ideas', () => {
  expect(broken({ stem: 'Mari Tamm served 113 aces and Lindqvist 103.' }, 'Mari Tamm')).toContain('one-idea');
});

describe('a contrast that is none', () => {
  test.each([
    ['It gives access but does provide guarantees.', true],
    ['It does not give access but does provide guarantees.', false],
    ['It gives access but does not provide guarantees.', false],
    ['He came but did the work later.', false],
    ['Few came, but those did stay.', false],
    ['She left early although she did enjoy it.', true],
  ])('%s', (quote, expected) => {
    expect(emptyContrast(quote)).toBe(expected);
  });
});

test.each([
  ['Has inflation risen as well there?', 'inflation'],
  ['Did they leave the country in 2021?', 'they'],
  ['Did the country sign the treaty in May?', 'the country'],
  ['Was this the largest city in Peru?', 'this'],
  ['Later, did Mari Tamm join the Harbor Choir?', 'Mari Tamm'],
  ['Was Mari Tamm subsequently elected mayor of Narva?', 'Mari Tamm'],
  ['Who was, however, the first mayor of Narva?', 'Mari Tamm'],
  ['Fellow sculptor Mari Tamm won in Narva in 1999.', 'Fellow sculptor Mari Tamm'],
  ['Mari Tamm has played for the Harbor Wolves since.', 'Mari Tamm'],
  ['Some 15% were ethnic Swedes.', 'Some 15%'],
])('"%s" is bound to its context', (stem, subject) => {
  expect(broken({ stem }, subject)).toContain('stands-alone');
});

test.each([
  ['Have the poverty levels in Colombia grown?', 'The poverty levels in Colombia'],
  ['Did the Venezuelan government release two Americans?', 'The Venezuelan government'],
  ['Does Colombia have its elections in March?', 'Colombia'],
])('"%s" stands alone', (stem, subject) => {
  expect(broken({ stem }, subject)).not.toContain('stands-alone');
});

test.each([
  ['praise inside a name', 'Did the Great Fire of Riga burn for two days in 1677?', []],
  ['a number that is a letter, behind a name', 'Did World War I end in 1918?', []],
  ['praise', 'Was Riga a great port in 1677?', ['opinion']],
  ['the writer', 'Did I see the port of Riga in 1677?', ['opinion']],
])('%s', (_, stem, expected) => {
  expect(broken({ stem })).toEqual(expected);
});

test.each([
  'Is Katla a larger volcano in Iceland?',
  'Did the Linda sink in Narva Bay 40 kilometers away?',
  'Was the Linda built for the purpose by Jaan Tamm?',
  'Did Jaan Tamm leave Narva that December?',
])('what only the text before makes clear: %s', (stem) => {
  expect(broken({ stem })).toContain('stands-alone');
});

test('a comparison that says with what stands', () => {
  expect(broken({ stem: 'Is Katla a larger volcano than Hekla?' })).toEqual([]);
});

test('one of a kind that is not named dangles: "a third"', () => {
  expect(broken({ stem: 'Have plans for a third, in the South Atlantic, failed since 2001?' })).toContain(
    'stands-alone',
  );
});

test('an aside that ends with its comma is whole; so is a quotation at the end', () => {
  const reef = 'The Narva Reef, off the coast of Viru';
  expect(broken({ stem: `Is ${reef}, the largest reef in Estonia?` }, reef)).toEqual([]);
  expect(broken({ stem: `Is ${reef} the largest reef in Estonia?` }, reef)).toContain('well-formed');
  expect(broken({ stem: 'Did Jaan Tamm call the vote a "quiet revolution"?' })).toEqual([]);
  expect(broken({ stem: 'Did Jaan Tamm call the vote a "quiet revolution?' })).toContain('well-formed');
});

test('what is named after somebody is known by that; turnout by the title of its article', () => {
  expect(broken({ stem: 'Was a crater named after Mari Tamm in 2015?' }, 'A crater')).toEqual([]);
  const anchored = 'According to “Estonia votes to join”, was turnout 60.5 percent in 2003?';
  expect(broken({ stem: anchored }, 'turnout')).toEqual([]);
  expect(broken({ stem: 'Was turnout 60.5 percent in 2003?' }, 'turnout')).toContain('stands-alone');
});

test.each(['The name oxygen', 'The largest rover ever sent to another planet'])(
  '%s: one by its words',
  (subject) => {
    expect(broken({ stem: `${subject} was known to Riga in 1912.` }, subject)).toEqual([]);
  },
);

test('"in the far north" is north of what?', () => {
  expect(broken({ stem: 'Is Kilpisjärvi a village in the far north?' })).toContain('stands-alone');
  expect(broken({ stem: 'Is Kilpisjärvi a village in the far north of Finland?' })).toEqual([]);
});

test.each([
  ['Ahja is the capital of _____.', 'Ahja Province', ['answer-in-stem']],
  ['North Ahja is the capital of _____.', 'North Viru', []],
  ['Narva is the capital of _____.', 'Ahja Province', []],
])('a word of the name tells the whole: %s = %s', (stem, key, expected) => {
  expect(broken({ kind: 'cloze', options: [], stem, key })).toEqual(expected);
});

test('whose words are told is meant by "she" in them', () => {
  expect(
    broken({ stem: 'Did Mari Saar say on May 2, 2019 that she would leave Narva?' }, 'Mari Saar'),
  ).toEqual([]);
  expect(
    broken({ stem: 'Did officials of Narva say in 2019 that she would leave?' }, 'officials of Narva'),
  ).toContain('stands-alone');
});

test('a deed of somebody, told with its year and place, is an event of its own; what was done to a thing is not', () => {
  expect(broken({ stem: 'Did a gunman kill nine people in Narva in 1919?' }, 'a gunman')).toEqual([]);
  expect(broken({ stem: 'Was a vaccine licensed in Estonia in 1955?' }, 'a vaccine')).toContain(
    'stands-alone',
  );
});

test('the comma of a number ends no aside', () => {
  expect(
    broken(
      { stem: 'Were about 2,000 people of Narva forced from their homes?' },
      'about 2,000 people of Narva',
    ),
  ).toEqual([]);
});

test('a gap in few words is enough where the article is named', () => {
  const gap: Partial<Item> = { kind: 'cloze', options: [], key: '84.6' };
  expect(
    broken({ ...gap, stem: 'According to “Narva votes no”, turnout was _____ percent.' }, 'turnout'),
  ).toEqual([]);
});
