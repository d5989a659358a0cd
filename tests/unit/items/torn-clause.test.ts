import { expect, test } from 'vitest';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { isTornClause } from '#lib/items/torn-clause';
import { clauseOf, complement, object, oblique, subject } from '#tests/support/clauses';

const source = (text: string): ArticleClaims => ({
  article: { name: 'article', text, date: null, title: null, publisher: null },
  claims: [],
  sentences: [],
});
const mari = subject('Mari Tamm', 'person');

test.each([
  ['no object', clauseOf(mari, { lemma: 'collect', past: true }, [oblique('in 1562')])],
  ['join what', clauseOf(mari, { lemma: 'apply', past: true }, [oblique('to join')])],
  [
    'an initial',
    clauseOf(mari, { lemma: 'describe', text: 'was described', past: true }, [oblique('by W.')]),
  ],
  ['dubbed what', clauseOf(mari, { lemma: 'dub', past: true }, [object('the ferry')])],
  ['titles of one', clauseOf(subject('Generals Ann Reed', 'person'), { lemma: 'leave', past: true })],
])('%s: torn', (_, clause) => {
  expect(isTornClause(clause, source(''))).toBe(true);
});

test('a name that goes on after a hyphen is torn', () => {
  const text = 'Mari Tamm was member of the Belles-Lettres.';
  const clause = clauseOf(mari, { lemma: 'be', text: 'was' }, [complement('member of the Belles')]);
  expect(isTornClause(clause, source(text))).toBe(true);
  expect(isTornClause(clause, source(text.replace('-', ' ')))).toBe(false);
});

test.each([
  clauseOf(mari, { lemma: 'collect', past: true }, [object('stamps')]),
  clauseOf(mari, { lemma: 'found', text: 'was founded', past: true }, [oblique('in 1884')]),
  clauseOf(mari, { lemma: 'travel', past: true }, [oblique('to Narva')]),
])('a whole clause is whole (%#)', (clause) => {
  expect(isTornClause(clause, source(''))).toBe(false);
});

test.each([
  [
    'of what',
    clauseOf(mari, { lemma: 'publish', past: true }, [object('a description'), oblique('in 1863')]),
  ],
  ['on what', clauseOf(mari, { lemma: 'vote', past: true }, [oblique('by 25'), oblique('to seven')])],
  ['in what', clauseOf(subject('Peru', 'country'), { lemma: 'overtake', past: true }, [object('Chile')])],
  ['whose', clauseOf(subject('Congress', 'organization'), { lemma: 'count' }, [object('their votes')])],
])('%s: torn', (_, clause) => {
  expect(isTornClause(clause, source(''))).toBe(true);
});

test.each([
  clauseOf(mari, { lemma: 'publish', past: true }, [object('a description of lampreys'), oblique('in 1863')]),
  clauseOf(mari, { lemma: 'vote', past: true }, [oblique('for the bill')]),
  clauseOf(subject('Congress', 'organization'), { lemma: 'pay' }, [object('the electors for their votes')]),
])('what says of what, on what and whose is whole (%#)', (clause) => {
  expect(isTornClause(clause, source(''))).toBe(false);
});

test('what follows follows something', () => {
  const grave = subject('A grave of honor in Narva', 'other');
  expect(
    isTornClause(clauseOf(grave, { lemma: 'follow', past: true }, [oblique('in 2014')]), source('')),
  ).toBe(true);
  const asked = [object('the funeral'), oblique('in 2014')];
  expect(isTornClause(clauseOf(grave, { lemma: 'follow', past: true }, asked), source(''))).toBe(false);
});

test.each([
  ['won what', clauseOf(mari, { lemma: 'win', past: true }, [oblique('in 1455')]), true],
  [
    'won what, as told',
    clauseOf(mari, { lemma: 'win', past: true }, [object('the Narva Cup'), oblique('in 1455')]),
    false,
  ],
  ['19,000 what', clauseOf(mari, { lemma: 'have' }, [object('fewer than 19,000')]), true],
  ['19,000 staff', clauseOf(mari, { lemma: 'have' }, [object('fewer than 19,000 staff')]), false],
] as const)('%s', (_, clause, expected) => {
  expect(isTornClause(clause, source(''))).toBe(expected);
});

test('a person opens something', () => {
  const opened = { lemma: 'open', past: true };
  expect(isTornClause(clauseOf(mari, opened, [oblique('in 2012')]), source(''))).toBe(true);
  expect(isTornClause(clauseOf(mari, opened, [object('a school'), oblique('in 2012')]), source(''))).toBe(
    false,
  );
});

test('what was done so many times was done somewhere or to something', () => {
  expect(
    isTornClause(clauseOf(mari, { lemma: 'land', past: true }, [oblique('seven times')]), source('')),
  ).toBe(true);
  expect(
    isTornClause(clauseOf(mari, { lemma: 'marry', past: true }, [oblique('six times')]), source('')),
  ).toBe(false);
});

test.each([
  [
    'a victory’s year is not the arrival’s',
    clauseOf(mari, { lemma: 'arrive', past: true }, [
      oblique('with one victory against Kenya'),
      oblique('in 1991'),
    ]),
    true,
  ],
  [
    'who played against somebody did so then',
    clauseOf(mari, { lemma: 'play', past: true }, [oblique('against Kenya'), oblique('in 1991')]),
    false,
  ],
] as const)('%s', (_, clause, expected) => {
  expect(isTornClause(clause, source(''))).toBe(expected);
});

test('"only" of a sentence is none of its aside', () => {
  const told = (text: string, verb: string) => {
    const made = clauseOf('Only the Narva Club', { lemma: 'date', text: verb }, [oblique('from 1815')]);
    const at = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length });
    const clause = {
      subject: { ...made.subject, ...at('Only the Narva Club') },
      predicate: { ...made.predicate, ...at(verb) },
      args: made.args.map((arg) => ({ ...arg, ...at('from 1815') })),
    };
    return isTornClause(clause, source(text));
  };
  expect(told('Only the Narva Club, which dates from 1815, is older.', 'dates')).toBe(true);
  expect(told('Only the Narva Club dates from 1815.', 'dates')).toBe(false);
});

test('a number of another phrase stands in no passive', () => {
  const damaged = { lemma: 'damage', text: 'were damaged', main: 'damaged', past: true, plural: true };
  expect(isTornClause(clauseOf('About 1,600 houses', damaged, [object('9,000')]), source(''))).toBe(true);
  expect(isTornClause(clauseOf('About 1,600 houses', damaged, [oblique('in Narva')]), source(''))).toBe(
    false,
  );
});
