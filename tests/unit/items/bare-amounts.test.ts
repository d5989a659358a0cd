import { expect, test } from 'vitest';
import { hasBareAmount } from '#lib/items/bare-amounts';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';

const mari = subject('Mari Saar', 'person');
const fell = { lemma: 'fall', text: 'fell', past: true };

test.each([
  ['fell to 44', clauseOf('Unrest in Narva', fell, [oblique('to 44')]), true],
  ['fell to 44 percent', clauseOf('Unrest in Narva', fell, [oblique('to 44 percent')]), false],
  ['fell to 44 cases', clauseOf('Unrest in Narva', fell, [oblique('to 44 cases')]), false],
  ['a population that fell', clauseOf('The population of Narva', fell, [oblique('to 44,000')]), false],
  [
    'faster than 2.7',
    clauseOf(mari, { lemma: 'go', text: 'went', past: true }, [oblique('faster than 2.7')]),
    true,
  ],
  ['finished with a 74', clauseOf(mari, { lemma: 'finish', past: true }, [oblique('with a 74')]), true],
  ['died at 82', clauseOf(mari, { lemma: 'die', past: true }, [oblique('at 82')]), false],
  ['is 82', clauseOf(mari, { lemma: 'be', text: 'is' }, [complement('82')]), false],
  ['won the race in 9.89', clauseOf(mari, { lemma: 'win', past: true }, [object('the race in 9.89')]), true],
  ['died in 1982', clauseOf(mari, { lemma: 'die', past: true }, [time('in 1982')]), false],
  ['sold 74 ships', clauseOf(mari, { lemma: 'sell', past: true }, [object('74 ships')]), false],
  [
    '28 females',
    clauseOf('28 females', { lemma: 'live', past: true, plural: true }, [oblique('in Kenya')]),
    true,
  ],
  [
    '28 bears',
    clauseOf('28 bears', { lemma: 'live', past: true, plural: true }, [oblique('in Kenya')]),
    false,
  ],
  [
    'tons of what',
    clauseOf('About 1 million tons', { lemma: 'go', text: 'went', past: true }, [oblique('to Kenya')]),
    true,
  ],
  [
    'tons of tar',
    clauseOf('About 1 million tons of tar', { lemma: 'go', text: 'went', past: true }, [oblique('to Kenya')]),
    false,
  ],
] as const)('%s', (_, clause, expected) => {
  expect(hasBareAmount(clause)).toBe(expected);
});
