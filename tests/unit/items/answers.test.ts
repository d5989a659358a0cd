import { expect, test } from 'vitest';
import { answersIn } from '#lib/items/answers';
import { cleanName } from '#lib/items/clean-names';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';

const texts = (...args: Parameters<typeof clauseOf>) => answersIn(clauseOf(...args)).map(({ text }) => text);

test('both ends of a span of years are one answer', () => {
  const ruled = texts(subject('Mari Tamm', 'person'), { lemma: 'rule', past: true }, [
    time('from 1321 to 1323'),
  ]);
  expect(ruled).toContain('1321 to 1323');
  expect(ruled).not.toContain('1321');
});

test('a number of feet is no year', () => {
  const stands = texts('The tower', { lemma: 'stand', past: true }, [oblique('at a height of 1100 ft')]);
  expect(stands.filter((text) => text === '1100')).toEqual([]);
});

test('a name that nobody noted can be asked for', () => {
  const noted = { ...object('the fort San Mateo'), phrases: [{ text: 'fort', type: 'phrase' as const }] };
  const clause = clauseOf('The settlers', { lemma: 'rename', past: true }, [noted]);
  const withNotes = { ...clause, args: clause.args.map((arg) => ({ ...arg, phrases: noted.phrases })) };
  expect(answersIn(withNotes).map(({ text }) => text)).toContain('San Mateo');
});

test('"Yes" is no answer that is asked for: a Yes vote', () => {
  const vote = clauseOf(subject('Jaan Tamm', 'person'), { lemma: 'campaign', past: true }, [
    oblique('for a Yes vote'),
  ]);
  expect(answersIn(vote).map(({ text }) => text)).not.toContain('Yes');
});

test('a title is no name: "an Emeritus Professor", "US President Barack Obama"', () => {
  const what = clauseOf(subject('Jaan Tamm', 'person'), { lemma: 'be', text: 'is' }, [
    complement('an Emeritus Professor'),
  ]);
  expect(answersIn(what).map(({ text, type }) => `${type} ${text}`)).not.toContain(
    'other Emeritus Professor',
  );
  expect(
    cleanName({ text: 'US President Barack Obama', type: 'person' }, 'US President Barack Obama')?.text,
  ).toBe('Barack Obama');
});

test('a rank is what somebody is, not a name to find', () => {
  const rank = { ...complement('a Major General'), entity: 'other' as const };
  const clause = clauseOf(subject('Jaan Tamm', 'person'), { lemma: 'be', text: 'was' }, [rank]);
  const noted = {
    ...clause,
    args: clause.args.map((arg) => ({
      ...arg,
      phrases: [{ text: 'Major General', type: 'other' as const }],
    })),
  };
  expect(answersIn(noted).map(({ text }) => text)).not.toContain('Major General');
});

test('a firm under somebody is not that person', () => {
  const firm = {
    ...subject('A Norwegian firm under Jaan Tamm', 'person'),
    phrases: [{ text: 'Jaan Tamm', type: 'person' as const }],
  };
  const dug = clauseOf('A Norwegian firm under Jaan Tamm', { lemma: 'dig', past: true }, [time('in 1881')]);
  const answers = answersIn({ ...dug, subject: { ...dug.subject, phrases: firm.phrases } });
  expect(answers.filter(({ text, whole }) => text === 'Jaan Tamm' && whole)).toEqual([]);
});
