import { describe, expect, test } from 'vitest';
import { cloze, dateInWords, negation, statement, whQuestion, yesNoQuestion } from '#lib/items/realize';
import { claimsIn } from '#tests/support/claims';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';

const offered = clauseOf(subject('Ivan Duque', 'person'), { lemma: 'offer', past: true }, [
  object('temporary protected status'),
  oblique('to Venezuelans', 'nationality'),
  oblique('in 2021', 'date'),
]);
const live = clauseOf(subject('Over 1.8 million Venezuelans'), { lemma: 'live', plural: true }, [
  { role: 'adverb', text: 'now', middle: true },
  oblique('in Colombia', 'country'),
]);
const grown = clauseOf(subject('The poverty levels'), { lemma: 'grow', text: 'have grown', plural: true }, [
  oblique('during the pandemic'),
]);
const ally = clauseOf(subject('Colombia', 'country'), { lemma: 'be', text: 'is' }, [
  complement('a strategic U.S. ally'),
]);
const fronted = clauseOf(subject('The company'), { lemma: 'cut', past: true }, [
  { role: 'oblique', text: 'In May', preposition: 'in', entity: 'date', fronted: true },
  object('its prices'),
]);
const refused = clauseOf(
  subject('The court', 'organization'),
  { lemma: 'hear', text: 'did not hear', past: true },
  [object('the case')],
);

describe('statement', () => {
  test.each([
    [offered, 'Ivan Duque offered temporary protected status to Venezuelans in 2021.'],
    [live, 'Over 1.8 million Venezuelans now live in Colombia.'],
    [fronted, 'In May, the company cut its prices.'],
  ])('says the clause in reading order (%#)', (clause, expected) => {
    expect(statement(clause)).toBe(expected);
  });
  test('begins with the date on which the article vouches for it', () => {
    expect(statement(ally, '2022-03-10')).toBe('As of March 10, 2022, Colombia is a strategic U.S. ally.');
  });
  test('keeps the full stop of an abbreviation single', () => {
    const us = clauseOf(subject('He', 'person'), { lemma: 'leave', past: true }, [
      object('the U.S.', 'country'),
    ]);
    expect(statement(us)).toBe('He left the U.S.');
    expect(yesNoQuestion(us)).toBe('Did he leave the U.S.?');
  });
});

describe('yes-no question', () => {
  test.each([
    [offered, 'Did Ivan Duque offer temporary protected status to Venezuelans in 2021?'],
    [live, 'Do over 1.8 million Venezuelans now live in Colombia?'],
    [grown, 'Have the poverty levels grown during the pandemic?'],
    [ally, 'Is Colombia a strategic U.S. ally?'],
    [fronted, 'In May, did the company cut its prices?'],
  ])('turns subject and auxiliary round, with do-support (%#)', (clause, expected) => {
    expect(yesNoQuestion(clause)).toBe(expected);
  });
  test('of a main verb "has" uses do', () => {
    const has = clauseOf(subject('Gustavo Petro', 'person'), { lemma: 'have', text: 'has' }, [
      object('a wide lead'),
    ]);
    expect(yesNoQuestion(has)).toBe('Does Gustavo Petro have a wide lead?');
  });

  test('does not keep the capital of a noun that opened its sentence', () => {
    const begun = claimsIn('Work on the Bala Tunnel began in 1999.', { date: null }).claims[0]?.clause;
    expect(begun && yesNoQuestion(begun)).toBe('Did work on the Bala Tunnel begin in 1999?');
  });
});

describe('negation', () => {
  test.each([
    [offered, 'Ivan Duque did not offer temporary protected status to Venezuelans in 2021.'],
    [ally, 'Colombia is not a strategic U.S. ally.'],
    [refused, 'The court heard the case.'],
  ])('turns the polarity (%#)', (clause, expected) => {
    expect(negation(clause)).toBe(expected);
  });
});

describe('wh-question', () => {
  test('asks for a prepositional slot with the preposition in front', () => {
    expect(whQuestion(live, 1, 'in which country')).toBe(
      'In which country do over 1.8 million Venezuelans now live?',
    );
  });
  test('asks for the subject without turning the verb', () => {
    expect(whQuestion(offered, 'subject', 'who')).toBe(
      'Who offered temporary protected status to Venezuelans in 2021?',
    );
  });
});

describe('cloze', () => {
  test('opens the one place of the answer', () => {
    expect(cloze(live, 'args.1', 'Colombia')).toBe('Over 1.8 million Venezuelans now live in _____.');
  });
  test('is refused when the answer stands elsewhere too', () => {
    const twice = clauseOf(subject('Colombia', 'country'), { lemma: 'be', text: 'is' }, [
      complement('Colombia'),
    ]);
    expect(cloze(twice, 'args.0', 'Colombia')).toBeNull();
  });
});

test.each([
  ['2022-03-10', 'March 10, 2022'],
  ['2022-03', 'March 2022'],
  ['2022', '2022'],
])('the date %s is said %s', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

test('a time without a preposition stays behind the verb', () => {
  const announced = clauseOf(subject('Joe Biden', 'person'), { lemma: 'announce', past: true }, [
    object('the plan'),
    time('on March 10, 2022'),
  ]);
  expect(yesNoQuestion(announced)).toBe('Did Joe Biden announce the plan on March 10, 2022?');
});

test('what the article sets off with a comma stays set off', () => {
  const told = clauseOf('Mari Saar', { lemma: 'die', past: true }, [oblique('in Narva'), oblique('at 82')]);
  const [place, age] = told.args;
  if (!place || !age) throw new Error('two arguments are told');
  const apart = { ...age, start: age.start + 1, end: age.end + 1 };
  expect(statement({ ...told, args: [place, apart] })).toBe('Mari Saar died in Narva, at 82.');
  expect(statement(told)).toBe('Mari Saar died in Narva at 82.');
});

test('an aside in the subject keeps the comma that ends it, and a quotation its mark', () => {
  const told = clauseOf('The Narva Reef, off the coast of Viru', { lemma: 'be', text: 'is' }, [
    complement('the largest reef in Estonia'),
  ]);
  const { subject } = told;
  const apart = { ...told, subject: { ...subject, end: subject.end - 1 } };
  expect(statement(apart)).toBe('The Narva Reef, off the coast of Viru, is the largest reef in Estonia.');
  const quoted = clauseOf('Mari Saar', { lemma: 'call', past: true }, [
    object('it'),
    complement('"a quiet revolution."'),
  ]);
  expect(statement(quoted)).toBe('Mari Saar called it "a quiet revolution."');
  expect(yesNoQuestion(quoted)).toBe('Did Mari Saar call it "a quiet revolution"?');
});

test('a short phrase in front goes behind what is asked', () => {
  const sent = clauseOf(subject('Jaan Tamm', 'person'), { lemma: 'send', text: 'sent', past: true }, [
    { ...oblique('In thanks'), fronted: true },
    object('a bell'),
    time('in 1911'),
  ]);
  expect(whQuestion(sent, 2, 'in which year')).toBe('In which year did Jaan Tamm send a bell in thanks?');
});

describe('what stands between a subject and its verb', () => {
  const clauseIn = (text: string) => {
    const clause = claimsIn(text, { date: null, title: 'Bala' }).claims.at(-1)?.clause;
    if (!clause) throw new Error('no claim');
    return clause;
  };

  test('keeps its commas', () => {
    const peak = clauseIn('Moel Rees, at 1,713 metres, is the highest peak of Bala.');
    expect(statement(peak)).toBe('Moel Rees, at 1,713 metres, is the highest peak of Bala.');
    expect(yesNoQuestion(peak)).toBe('Is Moel Rees, at 1,713 metres, the highest peak of Bala?');
  });

  test('keeps its place where it has none', () => {
    const polls = clauseIn('Several polls in 2022 placed Plaid Bala behind the Norland Party.');
    expect(yesNoQuestion(polls)).toBe('Did several polls in 2022 place Plaid Bala behind the Norland Party?');
  });
});

test('puts no comma between two openers that stand side by side', () => {
  const first = {
    role: 'time' as const,
    text: 'In January',
    preposition: 'in',
    entity: 'date' as const,
    fronted: true,
  };
  const opened = clauseOf(subject('The company'), { lemma: 'cut', past: true }, [
    first,
    object('its prices'),
  ]);
  const [month] = opened.args;
  if (!month) throw new Error('no opener');
  const pair = [
    { ...month, start: 0, end: 10 },
    { ...month, text: '1913', start: 11, end: 15 },
  ];
  const clause = { ...opened, args: [...pair, ...opened.args.slice(1)] };
  expect(statement(clause, null)).toBe('In January 1913, the company cut its prices.');
});

test('a title and a kind of place keep their capital before a name', () => {
  const named = (text: string) => ({
    role: 'subject' as const,
    text,
    head: text.split(' ')[0]?.toLowerCase() ?? '',
  });
  const asked = (text: string) => yesNoQuestion(clauseOf(named(text), { lemma: 'rise', past: true }, []));
  expect(asked('Emperor Kai')).toBe('Did Emperor Kai rise?');
  expect(asked('Lake Narva')).toBe('Did Lake Narva rise?');
  expect(asked('Lakes')).toBe('Did lakes rise?');
});
