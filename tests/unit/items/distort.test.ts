import { describe, expect, test } from 'vitest';
import type { Clause } from '#lib/claims/clause';
import { distort } from '#lib/items/distort';
import type { DistortContext } from '#lib/items/distortion';
import { statement } from '#lib/items/realize';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';

const nothing: DistortContext = { namesLike: () => [], numbersLike: () => [] };
const countries: DistortContext = {
  namesLike: (_, entity) => (entity === 'country' || entity === null ? ['Argentina'] : []),
  numbersLike: () => [],
};

function misses(clause: Clause, context = nothing): string[] {
  return distort(clause, context)
    .filter(({ relation }) => relation === 'false')
    .map(({ operator, clause: changed }) => `${operator}: ${statement(changed)}`);
}

describe('category', () => {
  test.each([
    ['a major non-NATO ally', 'X is a NATO member.'],
    ['a non-EU ally', 'X is an EU member.'],
    ['an observer state', 'X is a full member state.'],
    ['the acting director', 'X is the permanent director.'],
    ['a dwarf planet', 'X is a full planet.'],
    ['the deputy mayor of Oslo', 'X is the mayor of Oslo.'],
    ['a former senator', 'X is a current senator.'],
    ['a nonprofit group', 'X is a for-profit group.'],
    ['an NATO global partner', 'X is a NATO member.'],
    ['a private university', 'X is a public university.'],
  ])('%s is not what is one step away', (said, expected) => {
    const clause = clauseOf('X', { lemma: 'be', text: 'is' }, [complement(said)]);
    expect(misses(clause)).toContain(`category: ${expected}`);
  });

  test('plural standings of named ones stay plural', () => {
    const clause = clauseOf('Argentina and Brazil', { lemma: 'be', text: 'are', plural: true }, [
      complement('major non-NATO allies'),
    ]);
    expect(misses(clause)).toContain('category: Argentina and Brazil are NATO members.');
  });

  test('what some are, others need not be: open', () => {
    const clause = clauseOf('More than a dozen countries', { lemma: 'be', text: 'are', plural: true }, [
      complement('major non-NATO allies'),
    ]);
    expect(misses(clause).filter((miss) => miss.startsWith('category'))).toEqual([]);
  });

  test('what somebody once was, they may have been otherwise before: open without a date', () => {
    const was = { lemma: 'be', text: 'was', past: true };
    const duque = subject('Iván Duque', 'person');
    const undated = clauseOf(duque, was, [complement('the president of Colombia')]);
    expect(misses(undated, countries)).toEqual([]);
    const dated = clauseOf(duque, was, [complement('the president of Colombia'), time('in 2021')]);
    expect(misses(dated)).toContain('office: Iván Duque was the prime minister of Colombia in 2021.');
  });

  test('a later stage is open for what happened, false for what is so now', () => {
    const was = clauseOf('X', { lemma: 'charge', text: 'was charged', past: true }, [oblique('with fraud')]);
    expect(distort(was, nothing)).toMatchObject([{ operator: 'verb-category', relation: 'open' }]);
    const is = clauseOf('X', { lemma: 'be', text: 'is' }, [complement('a presidential candidate')]);
    expect(misses(is)).toContain('category: X is a presidential nominee.');
  });

  test('who is spoken of is never changed', () => {
    const clause = clauseOf('The former president', { lemma: 'sign', past: true }, [object('the treaty')]);
    expect(misses(clause).filter((miss) => miss.startsWith('category'))).toEqual([]);
  });
});

describe('number', () => {
  test('"over" turns into "under" instead of another number, which could be true too', () => {
    const clause = clauseOf('Over 1.8 million Venezuelans', { lemma: 'live', plural: true }, [
      oblique('in Colombia'),
    ]);
    expect(misses(clause)).toEqual(['number: Under 1.8 million Venezuelans live in Colombia.']);
  });
  test('"more than a dozen" keeps its quantifier whole', () => {
    const clause = clauseOf('More than a dozen countries', { lemma: 'be', text: 'are', plural: true }, [
      complement('allies'),
    ]);
    expect(misses(clause)).toEqual(['number: Fewer than a dozen countries are allies.']);
  });
  test('an exact number keeps its form and stays plausible', () => {
    const clause = clauseOf('The government', { lemma: 'release', past: true }, [object('two Americans')]);
    const numbers = misses(clause).filter((miss) => miss.startsWith('number'));
    expect(numbers[0]).toBe('number: The government released three Americans.');
    expect(numbers.join()).not.toMatch(/one Americans|zero/);
  });
});

describe('date', () => {
  const died = clauseOf('X', { lemma: 'die', past: true }, [oblique('in 1766', 'date')]);
  test('moves for what happens once', () => {
    expect(misses(died)).toContain('date: X died in 1763.');
  });
  test('does not move for what can happen again', () => {
    const won = clauseOf('X', { lemma: 'win', past: true }, [object('a match'), oblique('in 1766', 'date')]);
    expect(misses(won)).toEqual([]);
  });
  test('a day stays a day of its month: no April 3200', () => {
    const born = clauseOf('X', { lemma: 'bear', text: 'was born', past: true }, [
      oblique('on April 27, 1900', 'date'),
    ]);
    for (const miss of misses(born)) expect(miss).toMatch(/April ([1-9]|[12]\d), 1900\.$/);
  });
});

describe('wording', () => {
  test.each([
    [clauseOf('Inflation', { lemma: 'rise', text: 'has risen' }), 'antonym-verb: Inflation has fallen.'],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the largest city in Canada')]),
      'antonym-word: X is the smallest city in Canada.',
    ],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the second-largest city')]),
      'comparison: X is the largest city.',
    ],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the president of Peru')]),
      'office: X is the prime minister of Peru.',
    ],
  ])('takes the curated opposite (%#)', (clause, expected) => {
    expect(misses(clause)).toContain(expected);
  });
  test.each([
    clauseOf('X', { lemma: 'be', text: 'is' }, [complement('a fairly small town')]),
    clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the president of the Choir Society')]),
  ])('what is vague has no opposite, and societies have no prime minister (%#)', (clause) => {
    expect(misses(clause).join()).not.toMatch(/large|prime/);
  });
  test.each([
    [clauseOf('The virus', { lemma: 'circulate' }, [oblique('in two countries, Peru and Chile')]), /number/],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the second-largest producer after Peru')]),
      /comparison/,
    ],
    [clauseOf('X', { lemma: 'finish', past: true }, [oblique('third in 1990')]), /started/],
    [clauseOf('X', { lemma: 'leave', past: true }, [oblique('for Peru'), time('in 1990')]), /entered|came/],
  ])('what gives itself away, or is no English, is not turned (%#)', (clause, wrong) => {
    expect(misses(clause).join()).not.toMatch(wrong);
  });
  const survives = (said: string) =>
    clauseOf('Old Narva', { lemma: 'survive', text: 'survives' }, [
      { role: 'oblique', text: said, preposition: said.split(' ')[0] ?? '' },
    ]);
  test.each([
    ['dies as', survives('as a street of the new town')],
    ['dies in', survives('in parks')],
    [
      'entered free',
      clauseOf('The view', { lemma: 'leave', text: 'is left' }, [{ role: 'complement', text: 'free' }]),
    ],
    [
      'left into force',
      clauseOf('The law', { lemma: 'enter', past: true }, [
        { role: 'oblique', text: 'into force', preposition: 'into' },
        time('in 1990'),
      ]),
    ],
    [
      'began in divorce',
      clauseOf('The marriage', { lemma: 'end', past: true }, [
        { role: 'oblique', text: 'in divorce', preposition: 'in' },
        time('in 1990'),
      ]),
    ],
    [
      'lost with a victory',
      clauseOf('X', { lemma: 'win', past: true }, [
        object('the Narva Open'),
        time('in 1990'),
        { role: 'oblique', text: 'with a 6-4, 6-3 victory', preposition: 'with' },
      ]),
    ],
    [
      'lost a prize',
      clauseOf('X', { lemma: 'win', past: true }, [object('the Tamm Prize'), time('in 1990')]),
    ],
    [
      'lowered the alarm',
      clauseOf('X', { lemma: 'raise', past: true }, [object('the alarm'), time('in 1990')]),
    ],
    [
      'denied a judge',
      clauseOf('The house', { lemma: 'confirm', past: true }, [
        object('Ann Reed', 'person'),
        time('in 1990'),
      ]),
    ],
    [
      'domestic minister',
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the foreign policy chief of Peru')]),
    ],
    [
      'public cars',
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the bridge that is closed to private cars')]),
    ],
    [
      'extinct painter',
      clauseOf('X', { lemma: 'be', text: 'was', past: true }, [complement('active for 70 years')]),
    ],
    [
      'worst actress',
      clauseOf('X', { lemma: 'name', text: 'was named', past: true }, [complement('best actress')]),
    ],
    [
      'governor of a party',
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('a senator of the governing Broad Front')]),
    ],
    [
      'first elected',
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the first woman ever elected president')]),
    ],
  ])('a lure is a phrase that people say: not "%s"', (_, clause) => {
    expect(misses(clause).filter((miss) => /^(?:antonym|office)/.test(miss))).toEqual([]);
  });
  test.each([
    [
      clauseOf('X', { lemma: 'enter', past: true }, [object('the UN system'), time('in 1948')]),
      'antonym-verb: X left the UN system in 1948.',
    ],
    [
      clauseOf('The work', { lemma: 'end', past: true }, [time('in 1990'), oblique('at Narva', 'place')]),
      'antonym-verb: The work began in 1990 at Narva.',
    ],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the largest foreign investor in Peru')]),
      'antonym-word: X is the largest domestic investor in Peru.',
    ],
    [
      clauseOf('X', { lemma: 'be', text: 'is' }, [complement('the governor of Ohio')]),
      'office: X is the lieutenant governor of Ohio.',
    ],
  ])('a phrase that is said both ways is turned (%#)', (clause, expected) => {
    expect(misses(clause)).toContain(expected);
  });
  test('"one of the closest allies" has no opposite that it excludes', () => {
    const clause = clauseOf('X', { lemma: 'be', text: 'is' }, [
      complement('one of the closest allies in the region'),
    ]);
    expect(misses(clause).filter((miss) => miss.startsWith('antonym'))).toEqual([]);
  });
  test('a word inside a name is left alone', () => {
    const clause = clauseOf('X', { lemma: 'reach', past: true }, [
      object('the Gold Coast'),
      oblique('in the South'),
    ]);
    expect(misses(clause).filter((miss) => miss.startsWith('antonym'))).toEqual([]);
  });
});

describe('names', () => {
  test('an office of a country is exclusive', () => {
    const clause = clauseOf(subject('Nicolás Maduro', 'person'), { lemma: 'be', text: 'is' }, [
      complement('the president of Venezuela'),
    ]);
    expect(misses(clause, countries)).toContain(
      'exclusive-name: Nicolás Maduro is the president of Argentina.',
    );
  });
  test('where people live is not', () => {
    const clause = clauseOf('Many Venezuelans', { lemma: 'live', plural: true }, [
      oblique('in Colombia', 'country'),
    ]);
    expect(misses(clause, countries)).toEqual([]);
  });
  test('membership of an open list is not', () => {
    const clause = clauseOf(subject('Brazil', 'country'), { lemma: 'be', text: 'is' }, [
      complement('an ally'),
    ]);
    expect(misses(clause, countries)).toEqual([]);
  });
  test('an invasion has a direction', () => {
    const clause = clauseOf(subject('Russia', 'country'), { lemma: 'invade', past: true }, [
      object('Ukraine', 'country'),
    ]);
    expect(misses(clause)).toContain('role-swap: Ukraine invaded Russia.');
  });
});

test('a denial can be asked without its "not"', () => {
  const clause = clauseOf('The court', { lemma: 'hear', text: 'did not hear', past: true }, [
    object('the case'),
  ]);
  expect(misses(clause)).toEqual(['polarity: The court heard the case.']);
});

describe('a number is not changed', () => {
  const changed = (clause: Parameters<typeof distort>[0]) =>
    distort(clause, nothing).filter(({ operator }) => operator === 'number');

  test.each([
    [
      'where so many are known',
      clauseOf('the two Ahja states', { lemma: 'unite', text: 'were united', past: true, plural: true }, [
        oblique('in 1990'),
      ]),
    ],
    [
      'in a share that has one name',
      clauseOf('Lake Ahja', { lemma: 'shrink', past: true }, [oblique('to a tenth of its size in 2007')]),
    ],
    [
      'where others of a kind may have it: depths',
      clauseOf(
        'depths of more than 500 meters',
        { lemma: 'measure', text: 'were measured', past: true, plural: true },
        [oblique('in 1990')],
      ),
    ],
    [
      'where others of a kind may have it: some',
      clauseOf('some trees', { lemma: 'be', text: 'are', plural: true }, [
        complement('more than 1,500 years old'),
      ]),
    ],
  ])('%s', (_, clause) => {
    expect(changed(clause)).toEqual([]);
  });
});

test('nobody completes a saying, or sells for a time', () => {
  const said = clauseOf('The team', { lemma: 'announce', past: true }, [
    { role: 'clausal', text: 'that it had found a comet' },
  ]);
  const leased = clauseOf('The Harbor Isles', { lemma: 'lease', text: 'were leased', past: true }, [
    time('in 1898'),
    oblique('for 99 years'),
  ]);
  for (const clause of [said, leased])
    expect(distort(clause, nothing).map(({ operator }) => operator)).not.toContain('verb-category');
});

test('nobody gains what is theirs, and nothing rises silent', () => {
  const lost = clauseOf(subject('Odyssey', 'other'), { lemma: 'lose', past: true }, [
    object('its power'),
    time('in 1970'),
  ]);
  const fell = clauseOf(subject('Spirit', 'other'), { lemma: 'fall', past: true }, [
    complement('silent'),
    time('in 2010'),
  ]);
  expect(distort(lost, nothing).map(({ operator }) => operator)).not.toContain('antonym-verb');
  expect(distort(fell, nothing).map(({ operator }) => operator)).not.toContain('antonym-verb');
});

test('a person of one people is of no neighboring one; a firm, or who belongs to two, may be', () => {
  const changedTo = (who: Parameters<typeof clauseOf>[0], what: string) =>
    misses(clauseOf(who, { lemma: 'be', text: 'was' }, [complement(what)])).filter((miss) =>
      miss.startsWith('nationality'),
    );
  expect(changedTo(subject('Mari Saar', 'person'), 'an Estonian engineer')).not.toEqual([]);
  expect(changedTo(subject('Saar Motors', 'organization'), 'an Estonian carmaker')).toEqual([]);
  expect(changedTo(subject('Mari Saar', 'person'), 'an Estonian and Finnish engineer')).toEqual([]);
});

test.each([
  ['a note of 50 pounds', complement('on the £50 note')],
  ['nearly, which over a little is too', complement('open to nearly 90 countries')],
])('no number is changed of %s', (_, told) => {
  const clause = clauseOf('The Ahja Fair', { lemma: 'be', text: 'is' }, [told]);
  expect(misses(clause).filter((miss) => miss.startsWith('number'))).toEqual([]);
});

test('what one alone can be is left to nobody else, not even openly', () => {
  const clause = clauseOf(subject('Mari Saar', 'person'), { lemma: 'regard', text: 'is regarded' }, [
    oblique('as the founder of modern Narva'),
  ]);
  const named = { namesLike: () => ['Ann Reed'], numbersLike: () => [] };
  expect(distort(clause, named).map(({ operator }) => operator)).not.toContain('free-name');
});

test('a number that is part of a word, or says how far something moved, is not turned', () => {
  const codes = clauseOf('The two-sided codes of Narva', { lemma: 'appear', past: true }, [time('in 2005')]);
  expect(misses(codes).filter((miss) => miss.startsWith('number'))).toEqual([]);
  const climbed = clauseOf('The rate of Narva', { lemma: 'climb', past: true }, [
    oblique('over 12 percent'),
    time('in 2005'),
  ]);
  expect(misses(climbed).filter((miss) => miss.includes('under 12'))).toEqual([]);
});
