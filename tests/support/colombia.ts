import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { claimOf, clauseOf, complement, object, oblique, subject } from '#tests/support/clauses';

const us = subject('The United States', 'country');

/** An article in our own words with hand-made clauses: what items and verdicts are tried on without the parser. */
const stated: [string, Clause, Partial<Parameters<typeof claimOf>[2]>?][] = [
  [
    'The United States designated Colombia a major non-NATO ally on March 10, 2022.',
    clauseOf(us, { lemma: 'designate', past: true }, [
      object('Colombia', 'country'),
      complement('a major non-NATO ally'),
      { role: 'time', text: 'on March 10, 2022', preposition: 'on', entity: 'date' },
    ]),
  ],
  [
    'Nicolás Maduro is the president of Venezuela.',
    clauseOf(subject('Nicolás Maduro', 'person'), { lemma: 'be', text: 'is' }, [
      complement('the president of Venezuela'),
    ]),
    { asOf: '2022-03-10', perishable: true },
  ],
  [
    'Over 1.8 million Venezuelans live in Colombia.',
    clauseOf('Over 1.8 million Venezuelans', { lemma: 'live', plural: true }, [
      oblique('in Colombia', 'country'),
    ]),
  ],
  [
    'Iván Duque offered temporary protected status to Venezuelans in 2021.',
    clauseOf(subject('Iván Duque', 'person'), { lemma: 'offer', past: true }, [
      object('temporary protected status'),
      oblique('to Venezuelans', 'nationality'),
      oblique('in 2021', 'date'),
    ]),
  ],
  [
    'Russia invaded Ukraine.',
    clauseOf(subject('Russia', 'country'), { lemma: 'invade', past: true }, [object('Ukraine', 'country')]),
  ],
  [
    'The Venezuelan government released two Americans.',
    clauseOf('The Venezuelan government', { lemma: 'release', past: true }, [object('two Americans')]),
  ],
  [
    'The Venezuelan government did not release three ships in Caracas.',
    clauseOf('The Venezuelan government', { lemma: 'release', text: 'did not release', past: true }, [
      object('three ships'),
      oblique('in Caracas', 'place'),
    ]),
    { factuality: 'negated' },
  ],
  [
    'Gustavo Petro is a leftist presidential candidate.',
    clauseOf(subject('Gustavo Petro', 'person'), { lemma: 'be', text: 'is' }, [
      complement('a leftist presidential candidate'),
    ]),
    { asOf: '2022-03-10', perishable: true },
  ],
  [
    'The pact gives Colombia access to programs but does provide guarantees like those of members.',
    clauseOf('The pact with Colombia', { lemma: 'give' }, [object('access to programs')]),
  ],
  [
    'Iván Duque will visit Brazil.',
    clauseOf(subject('Iván Duque', 'person'), { lemma: 'visit', text: 'will visit' }, [
      object('Brazil', 'country'),
    ]),
    { factuality: 'planned' },
  ],
];

export function colombia(name = 'colombia'): ArticleClaims {
  const text = stated.map(([words]) => words).join(' ');
  let start = 0;
  const claims: ClaimDraft[] = stated.map(([words, clause, options = {}]) => {
    const claim = claimOf(clause, words, { ...options, start });
    start += words.length + 1;
    return claim;
  });
  const article = { name, text, date: '2022-03-10', title: 'Colombia becomes an ally', publisher: null };
  return { article, claims, sentences: claims.map(({ sentence }) => sentence) };
}
