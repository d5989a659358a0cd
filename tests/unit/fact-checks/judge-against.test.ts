import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { factsOf, judgeAgainst } from '#lib/fact-checks/judge-against';
import { statement } from '#lib/items/realize';
import { claimOf, clauseOf, complement, object, oblique, subject } from '#tests/support/clauses';

const is = (who: string, what: string) =>
  clauseOf(subject(who, 'country'), { lemma: 'be', text: 'is' }, [complement(what)]);
const designated = clauseOf(subject('The U.S.', 'country'), { lemma: 'designate', text: 'is designating' }, [
  object('Colombia', 'country'),
  complement('a major non-NATO ally'),
]);
const live = clauseOf('Over 1.8 million Venezuelans', { lemma: 'live', plural: true }, [
  oblique('in Colombia', 'country'),
]);
const dozen = clauseOf(
  'More than a dozen countries',
  { lemma: 'be', text: 'are designated', plural: true },
  [],
);
const president = clauseOf(subject('Nicolás Maduro', 'person'), { lemma: 'be', text: 'is' }, [
  complement('the president of Venezuela'),
]);
const invasion = clauseOf(subject('Russia', 'country'), { lemma: 'invade', past: true }, [
  object('Ukraine', 'country'),
]);
const closest = is('Venezuela', 'one of Russia’s closest allies in the region');
const born = clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
  oblique('in London', 'place'),
  oblique('in 1815', 'date'),
]);
const released = clauseOf('The Venezuelan government', { lemma: 'release', past: true }, [
  object('two Americans'),
]);

function judge(claim: Clause, stated: Clause[], factuality: ClaimDraft['factuality'] = 'asserted') {
  const texts = stated.map((clause) => statement(clause));
  const starts = texts.map((_, at) => texts.slice(0, at).join(' ').length + (at === 0 ? 0 : 1));
  const article = { name: 'a', text: texts.join(' '), date: null, title: null, publisher: null };
  const claims = stated.map((clause, at) =>
    claimOf(clause, texts[at] ?? '', { start: starts[at] ?? 0, factuality }),
  );
  return judgeAgainst({ text: statement(claim), clause: claim }, factsOf({ article, claims, sentences: [] }));
}

describe('supported', () => {
  test.each([
    [is('Colombia', 'a major non-NATO ally'), designated],
    [
      clauseOf('Over 1 million Venezuelans', { lemma: 'live', plural: true }, [
        oblique('in Colombia', 'country'),
      ]),
      live,
    ],
    [clauseOf('More than ten countries', { lemma: 'be', text: 'are designated', plural: true }), dozen],
    [
      clauseOf(subject('Maduro', 'person'), { lemma: 'be', text: 'is' }, [
        complement('Venezuela’s president'),
      ]),
      president,
    ],
    [
      clauseOf(subject('Ukraine', 'country'), { lemma: 'invade', text: 'was invaded', past: true }, [
        oblique('by Russia', 'country'),
      ]),
      invasion,
    ],
    [
      clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
        oblique('in 1815', 'date'),
      ]),
      born,
    ],
  ])('%# what the article states in other words', (claim, fact) => {
    expect(judge(claim, [fact])).toMatchObject({ verdict: 'supported', evidence: [{ stance: 'supports' }] });
  });
});

describe('refuted', () => {
  test.each([
    [is('Colombia', 'a NATO member'), designated, 'non-NATO'],
    [is('Colombia', 'a member of NATO'), designated, 'non-NATO'],
    [
      clauseOf('Fewer than ten countries', { lemma: 'be', text: 'are designated', plural: true }),
      dozen,
      'More than a dozen',
    ],
    [
      clauseOf(subject('Ukraine', 'country'), { lemma: 'invade', past: true }, [object('Russia', 'country')]),
      invasion,
      'other way round',
    ],
    [
      clauseOf(subject('Nicolás Maduro', 'person'), { lemma: 'be', text: 'is' }, [
        complement('the president of Colombia'),
      ]),
      president,
      'Venezuela',
    ],
    [
      clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
        oblique('in 1816', 'date'),
      ]),
      born,
      '1815',
    ],
    [
      clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
        oblique('in Paris', 'place'),
      ]),
      born,
      'London',
    ],
    [
      clauseOf('The Venezuelan government', { lemma: 'release', past: true }, [object('three Americans')]),
      released,
      'two',
    ],
    [
      clauseOf('The Venezuelan government', { lemma: 'release', text: 'did not release', past: true }, [
        object('two Americans'),
      ]),
      released,
      'affirms',
    ],
  ])('%# by a clash that leaves no room', (claim, fact, reason) => {
    const judgement = judge(claim, [fact]);
    expect(judgement).toMatchObject({ verdict: 'refuted', evidence: [{ stance: 'refutes' }] });
    expect(judgement.reason).toContain(reason);
  });
});

describe('not enough evidence', () => {
  test.each([
    // another people may live there too
    [
      clauseOf('Over 1.8 million Brazilians', { lemma: 'live', plural: true }, [
        oblique('in Colombia', 'country'),
      ]),
      live,
    ],
    // more than the article says
    [clauseOf('More than 20 countries', { lemma: 'be', text: 'are designated', plural: true }), dozen],
    // scope deletion under a superlative
    [is('Venezuela', 'one of Russia’s closest allies'), closest],
    // an open list
    [is('Egypt', 'a major non-NATO ally'), is('Brazil', 'a major non-NATO ally')],
    // a different fact of the same name
    [is('Colombia', 'a democracy'), designated],
    // words of several facts in one bag
    [
      clauseOf(subject('Nicolás Maduro', 'person'), { lemma: 'visit', past: true }, [
        object('Colombia', 'country'),
      ]),
      president,
    ],
  ])('%# where the article leaves room', (claim, fact) => {
    expect(judge(claim, [fact]).verdict).toBe('not-enough-evidence');
  });

  test('what the article only quotes, hedges or plans is no evidence', () => {
    for (const factuality of ['quoted', 'hedged', 'planned', 'conditional', 'attributed'] as const) {
      expect(judge(president, [president], factuality).verdict).toBe('not-enough-evidence');
    }
  });

  test('says what is missing', () => {
    const claim = clauseOf('The Venezuelan government', { lemma: 'release', past: true }, [
      object('two Americans'),
      oblique('in Caracas', 'place'),
    ]);
    expect(judge(claim, [released]).reason).toContain('Caracas');
  });
});

test('articles that clash make the verdict conflicting', () => {
  const one = statement(born);
  const article = (name: string) => ({ name, text: one, date: null, title: null, publisher: null });
  const other = clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
    oblique('in 1816', 'date'),
  ]);
  const facts = [
    ...factsOf({ article: article('a'), claims: [claimOf(born, one)], sentences: [] }),
    ...factsOf({ article: article('b'), claims: [claimOf(other, one)], sentences: [] }),
  ];
  const claim = clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'bear', text: 'was born', past: true }, [
    oblique('in 1815', 'date'),
  ]);
  expect(judgeAgainst({ text: 'x', clause: claim }, facts).verdict).toBe('conflicting');
});

describe('what leaves no room for another', () => {
  const remains = clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'remain', text: 'remains' }, [
    complement('the chief executive of Harbour'),
  ]);
  const discovered = clauseOf(subject('Clyde Tombaugh', 'person'), { lemma: 'discover', past: true }, [
    object('Pluto', 'other'),
  ]);
  const bought = clauseOf(subject('Harbour', 'organization'), { lemma: 'complete', past: true }, [
    object('its purchase of Anchor'),
  ]);
  const ranked = is('Baikal', 'only the seventh-largest lake in the world');
  const office = clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'take', past: true }, [
    object('office'),
    oblique('in 2018', 'date'),
  ]);
  test.each([
    [is('Ada Lovelace', 'the chief executive of Harbour'), remains, 'supported'],
    [
      clauseOf(subject('James Christy', 'person'), { lemma: 'discover', past: true }, [
        object('Pluto', 'other'),
      ]),
      discovered,
      'refuted',
    ],
    [
      clauseOf(subject('Some astronomers'), { lemma: 'discover', past: true }, [object('Pluto', 'other')]),
      discovered,
      'not-enough-evidence',
    ],
    [
      clauseOf(subject('Harbour', 'organization'), { lemma: 'buy', past: true }, [
        object('Anchor', 'organization'),
      ]),
      bought,
      'supported',
    ],
    [
      clauseOf(subject('Anchor', 'organization'), { lemma: 'buy', past: true }, [
        object('Harbour', 'organization'),
      ]),
      bought,
      'refuted',
    ],
    [is('Baikal', 'the largest lake in the world'), ranked, 'refuted'],
    [
      clauseOf(subject('Ada Lovelace', 'person'), { lemma: 'take', past: true }, [
        object('office'),
        oblique('in 2019', 'date'),
      ]),
      office,
      'refuted',
    ],
  ])('%#', (claim, fact, verdict) => {
    expect(judge(claim, [fact]).verdict).toBe(verdict);
  });
});
